/// Ranks texts by the words of a query.
package dev.ftl.data.search;
