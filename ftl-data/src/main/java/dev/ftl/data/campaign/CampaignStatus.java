package dev.ftl.data.campaign;

/// Whether a campaign is being worked on. At most one is active.
public enum CampaignStatus {
  ACTIVE,
  COMPLETE
}
