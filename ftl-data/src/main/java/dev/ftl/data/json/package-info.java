/// JSON values, reading and writing them, and text found in JSON: names, timestamps, shell words.
package dev.ftl.data.json;
