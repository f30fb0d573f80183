/// The first screen: what runs, what is stuck, what happened last.
package dev.ftl.app.overview;
