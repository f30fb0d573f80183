/// `ftl demo`: a whole campaign, played by processes of ftl.
package dev.ftl.cli.demo;
