package dev.ftl.data.memory;

import dev.ftl.data.json.JsonObject;

/// What an entry's row says of its relationships.
record MemoryRelatives(
    long id,
    String name,
    MemoryType type,
    JsonObject relatedTyped,
    JsonObject crossRelationships) {}
