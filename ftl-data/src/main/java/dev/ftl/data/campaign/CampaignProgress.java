package dev.ftl.data.campaign;

import java.util.List;

/// How a campaign can go on.
///
/// @param state as in [CascadeStatus]; `none` for a campaign that is not active
/// @param ready the seqs of the tasks that can be claimed now
public record CampaignProgress(CascadeStatus.State state, List<String> ready) {}
