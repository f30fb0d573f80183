/// What screens share: lists, cells, charts, JSON trees, words.
package dev.ftl.app.ui;
