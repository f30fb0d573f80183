/// What runs now, for `ftl status`.
package dev.ftl.data.status;
