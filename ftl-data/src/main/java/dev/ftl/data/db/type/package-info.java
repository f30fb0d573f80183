/// How values are stored in columns: timestamps, enums and JSON.
package dev.ftl.data.db.type;
