/// Stylesheets, fonts and the two themes.
package dev.ftl.app.theme;
