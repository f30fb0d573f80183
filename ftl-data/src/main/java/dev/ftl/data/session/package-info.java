/// Sessions of explorers: their results, quorums, and the explorations made of them.
package dev.ftl.data.session;
