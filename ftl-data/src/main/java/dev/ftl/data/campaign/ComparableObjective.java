package dev.ftl.data.campaign;

/// An objective, of a campaign or an archive.
///
/// @param id the campaign's or the archive's
/// @param embedding the objective's vector as it is stored, or `null`
record ComparableObjective(long id, String objective, byte[] embedding) {}
