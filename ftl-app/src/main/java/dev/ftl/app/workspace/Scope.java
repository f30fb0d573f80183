package dev.ftl.app.workspace;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;

/// Whose workspaces are shown.
public sealed interface Scope {

  /// The campaign's id, or `null` for all of them.
  Long campaignId(Ftl ftl);

  /// The active campaign, and while none is active the newest: another one as soon as it begins.
  record Current() implements Scope {

    @Override
    public Long campaignId(Ftl ftl) {
      return ftl.campaigns().currentId();
    }
  }

  /// That campaign, whatever becomes of it; the current one in a database that has no such
  /// campaign.
  record One(long campaign) implements Scope {

    @Override
    public Long campaignId(Ftl ftl) {
      try {
        return ftl.campaigns().read(campaign).id();
      } catch (NotFound _) {
        return new Current().campaignId(ftl);
      }
    }
  }

  /// Every campaign.
  record All() implements Scope {

    @Override
    public Long campaignId(Ftl ftl) {
      return null;
    }
  }
}
