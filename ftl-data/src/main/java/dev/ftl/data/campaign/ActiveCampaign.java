package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Work;

/// The one campaign that is being worked on.
final class ActiveCampaign {

  private ActiveCampaign() {}

  /// The active campaign.
  ///
  /// @throws NotFound when none is
  static Campaign in(Work work) {
    Campaign campaign = work.mapper(CampaignMapper.class).active();
    if (campaign == null) {
      throw new NotFound("No campaign is active", "ftl campaign create \"What to achieve\"");
    }
    return campaign;
  }
}
