/// Runs programs: with a deadline, ended as a whole, and with bounded output.
package dev.ftl.data.process;
