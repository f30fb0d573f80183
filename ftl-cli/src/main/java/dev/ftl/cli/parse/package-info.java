/// From the words of a call to one [Parsed]: a question for help, a call, or an error.
package dev.ftl.cli.parse;
