/// The frame around the screens: navigation, actions and their keys, status bar, help.
package dev.ftl.app.shell;
