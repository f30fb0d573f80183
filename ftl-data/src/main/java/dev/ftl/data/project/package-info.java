/// Where the project is: git, working trees, ownership, and the location of the database. It knows
/// no database.
package dev.ftl.data.project;
