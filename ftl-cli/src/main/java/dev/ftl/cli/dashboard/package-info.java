/// `ftl dashboard`: starts the program of the module `ftl-app`, and builds it if needed.
package dev.ftl.cli.dashboard;
