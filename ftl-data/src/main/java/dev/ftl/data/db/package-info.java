/// The database: connections, transactions, migrations, mappers, backups and checks. Only this
/// package knows SQLite.
package dev.ftl.data.db;
