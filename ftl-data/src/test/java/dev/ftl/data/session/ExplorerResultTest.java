package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorerResultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "STRUCTURE | {'directories':{},'entry_points':[],'config_files':[],'test_patterns':[]}",
        "PATTERN | {'framework':null,'confidence':0.5,'idioms':{'required':[],'forbidden':[]}}",
        "MEMORY | {'failures':[],'patterns':[],'similar_campaigns':[]}",
        "DELTA | {'candidates':[]}"
      })
  void anEmptyResultGetsEveryField(ExplorerMode mode, String fields) {
    ExplorerResult result = ExplorerResult.check(mode, JsonObject.EMPTY);
    assertThat(result.status()).isEqualTo(ResultStatus.OK);
    assertThat(result.result())
        .isEqualTo(JsonObject.of("mode", mode).with("status", "ok").withAll(json(fields)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "STRUCTURE | directories | {'directories':['src','tests']} | {'src':true,'tests':true}",
        "STRUCTURE | directories | {'directories':[]} | {}",
        "STRUCTURE | directories | {'directories':{'src':false}} | {'src':false}",
        "STRUCTURE | test_patterns | {'test_pattern':'t/*.py'} | ['t/*.py']",
        "STRUCTURE | test_patterns | {'test_pattern':'t/*.py','test_patterns':[]} | []",
        "PATTERN | confidence | {'frameworks':[{'name':'flask','confidence':0.9}]} | 0.9",
        "PATTERN | confidence | {'confidence':0.2,'frameworks':[{'confidence':0.9}]} | 0.2",
        "PATTERN | confidence | {'confidence':0,'frameworks':[{'confidence':0.9}]} | 0",
        "PATTERN | confidence | {'confidence':null,'frameworks':[{'confidence':1}]} | 1",
        "PATTERN | confidence | {'frameworks':[]} | 0.5",
        "PATTERN | confidence | {'frameworks':[{'confidence':'high'}]} | 0.5",
        "PATTERN | framework | {'frameworks':[{'name':'flask'}]} | 'flask'",
        "PATTERN | framework | {'framework':'click','frameworks':[{'name':'flask'}]} | 'click'",
        "PATTERN | idioms | {'idioms':{'forbidden':['a'],'x':1}}"
            + " | {'forbidden':['a'],'x':1,'required':[]}",
        "DELTA | candidates | {'candidates':{'path':'a.py'}} | [{'path':'a.py'}]",
        "DELTA | search_terms | {'search_terms':['tsv']} | ['tsv']",
      })
  void bringsFieldsIntoOneForm(ExplorerMode mode, String field, String body, String expected) {
    JsonObject result = ExplorerResult.check(mode, json(body)).result();
    assertThat(JsonObject.of("x", result.get(field))).isEqualTo(json("{'x':" + expected + "}"));
  }

  @Test
  void namesEveryFault() {
    assertThat(
            faults(
                ExplorerMode.PATTERN,
                "{'mode':'delta','status':'done','confidence':'0.9',"
                    + "'framework':1,'frameworks':{},'idioms':{'required':'all','forbidden':null}}"))
        .containsExactly(
            "mode is delta, but pattern was expected",
            "status must be ok, partial or error, not \"done\"",
            "framework must be a string, not 1",
            "frameworks must be a list, not an object",
            "confidence must be a number from 0 to 1, not \"0.9\"",
            "required must be a list, not \"all\"");
    assertThat(
            faults(
                ExplorerMode.STRUCTURE,
                "{'mode':7,'status':1,'directories':['a',2],"
                    + "'entry_points':'main.py','config_files':true,'test_patterns':{}}"))
        .containsExactly(
            "mode must be structure, pattern, memory or delta, not 7",
            "status must be ok, partial or error, not 1",
            "directories must be an object or a list of names, not a list with other things",
            "entry_points must be a list, not \"main.py\"",
            "config_files must be a list, not a boolean",
            "test_patterns must be a list, not an object");
    assertThat(faults(ExplorerMode.DELTA, "{'status':'pending','candidates':['a.py']}"))
        .containsExactly(
            "status must be ok, partial or error, not \"pending\"",
            "candidates must be a list of objects, not a list with other things");
    assertThat(faults(ExplorerMode.MEMORY, "{'failures':{},'patterns':'','similar_campaigns':0}"))
        .hasSize(3);
    assertThat(faults(ExplorerMode.PATTERN, "{'confidence':1.5}")).hasSize(1);
    assertThat(faults(null, "{}"))
        .containsExactly("mode must be structure, pattern, memory or delta, not null");
  }

  @Test
  void tellsHowManyFaultsThereAre() {
    assertThatThrownBy(
            () -> ExplorerResult.check(ExplorerMode.DELTA, json("{'status':0,'candidates':0}")))
        .hasMessage(
            "The explorer result is not valid: status must be ok, partial or error, not 0 (and 1"
                + " more)")
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidData.class))
        .satisfies(e -> assertThat(e.details()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'_error':'a','error':'b','message':'c'} | a",
        "{'error':'b','message':'c'} | b",
        "{'message':'c'} | c",
        "{'error':{'code':1}} | unknown error",
        "{} | unknown error"
      })
  void aFailedSectionSaysWhyAndKeepsWhatItHas(String body, String why) {
    JsonObject failed = json(body).with("status", "error").with("candidates", json("{'path':'a'}"));
    JsonObject section = ExplorerResult.check(ExplorerMode.DELTA, failed).section();
    assertThat(section)
        .isEqualTo(
            failed
                .with("mode", "delta")
                .with("_error", why)
                .with("candidates", json("{'x':[{'path':'a'}]}").get("x")));
  }

  private static List<String> faults(ExplorerMode mode, String body) {
    return ExplorerResult.faults(mode, json(body));
  }

  private static JsonObject json(String text) {
    return JsonBody.object(text.replace('\'', '"'), "test");
  }
}
