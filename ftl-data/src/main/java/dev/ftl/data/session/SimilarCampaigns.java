package dev.ftl.data.session;

import java.util.List;

/// Finds earlier campaigns that resemble an objective.
public interface SimilarCampaigns {

  /// The most similar ones, best first, as anything that JSON can be made of.
  ///
  /// @param objective what is planned, or `null` when nobody said
  /// @param limit how many at most
  List<?> like(String objective, int limit);
}
