package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ftl.data.db.XmlCursor.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {

  @Test
  void readsElementsAttributesTextAndEntities() {
    XmlCursor xml =
        new XmlCursor(
            """
            <?xml version="1.0"?><!DOCTYPE m SYSTEM "m.dtd"><!-- <a> --><m a="1" b="&lt;&quot;">x &amp;lt; y<!-- & --> > z<e
              c="2" /></m>\
            """);

    assertThat(xml.next()).isEqualTo(Token.START);
    assertThat(xml.value()).isEqualTo("m");
    assertThat(xml.attribute("a")).isEqualTo("1");
    assertThat(xml.attribute("b")).isEqualTo("<\"");
    assertThat(xml.next()).isEqualTo(Token.TEXT);
    assertThat(xml.value()).isEqualTo("x &lt; y");
    assertThat(xml.next()).isEqualTo(Token.TEXT);
    assertThat(xml.value()).isEqualTo(" > z");
    assertThat(xml.next()).isEqualTo(Token.START);
    assertThat(xml.value()).isEqualTo("e");
    assertThat(xml.attribute("a")).isNull();
    assertThat(xml.attribute("c")).isEqualTo("2");
    assertThat(xml.next()).isEqualTo(Token.END);
    assertThat(xml.next()).isEqualTo(Token.END);
    assertThat(xml.next()).isEqualTo(Token.EOF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<m>",
        "<m",
        "<m a",
        "<m a=\"",
        "<m a='1'/>",
        "<m><![CDATA[x]]></m>",
        "<m>&nbsp;</m>",
        "<m>&#10;</m>",
        "<m>a & b</m>",
        "<m><!-- </m>",
        "<m><?pi?></m>",
        "<n:m/>",
        "</m"
      })
  void refusesWhatItDoesNotKnow(String text) {
    XmlCursor xml = new XmlCursor(text);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              for (Token token = xml.next(); token != Token.EOF; token = xml.next()) {
                assertThat(token).isNotNull();
              }
            });
  }
}
