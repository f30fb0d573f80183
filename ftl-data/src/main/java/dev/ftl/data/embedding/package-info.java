/// Vectors of texts, computed in this process.
package dev.ftl.data.embedding;
