/// The limits on what FTL reads, stores and shows, all in one place.
package dev.ftl.data.limit;
