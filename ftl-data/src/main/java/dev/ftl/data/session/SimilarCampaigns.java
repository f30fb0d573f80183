package dev.ftl.data.session;

import java.util.List;

/// Finds earlier campaigns that resemble what an exploration was made for.
public interface SimilarCampaigns {

  /// The most similar ones, best first, as anything that JSON can be made of.
  ///
  /// @param limit how many at most
  List<?> to(Exploration exploration, int limit);
}
