package dev.ftl.data.session;

import java.util.List;

/// All that is known of one session.
///
/// @param lanes one per mode, always all four and in the order of [ExplorerMode]
/// @param exploration what was kept of it last, or `null`
public record SessionDetail(SessionOverview summary, List<Lane> lanes, Exploration exploration) {}
