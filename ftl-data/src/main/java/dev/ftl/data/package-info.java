/// The entry to the data: `Ftl` opens a database and hands out the services, `FtlException` and
/// `ExitCode` say what can go wrong.
package dev.ftl.data;
