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
import org.junit.jupiter.params.provider.ValueSource;

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
        "STRUCTURE | directories | {'directories':'src'} | {'src':true}",
        "STRUCTURE | directories | {'directories':{'src':'true','old':'False'}}"
            + " | {'src':true,'old':false}",
        "STRUCTURE | directories | {'directories':[{'name':'src','files':3},{'path':'doc'}]}"
            + " | {'src':{'files':3},'doc':true}",
        "STRUCTURE | directories | {'directories':[{'name':'src'},'doc',{'path':'lib','name':'l'}]}"
            + " | {'src':true,'doc':true,'l':{'path':'lib'}}",
        "STRUCTURE | entry_points | {'entry_points':'main.py'} | ['main.py']",
        "STRUCTURE | entry_points | {'entry_points':''} | []",
        "STRUCTURE | config_files | {'config_files':null} | []",
        "STRUCTURE | test_patterns | {'test_pattern':['a','b']} | ['a','b']",
        "STRUCTURE | test_patterns | {'test_patterns':'tests/*.py'} | ['tests/*.py']",
        "STRUCTURE | file_count | {'file_count':'65'} | 65",
        "PATTERN | confidence | {'confidence':'0.9'} | 0.9",
        "PATTERN | confidence | {'confidence':' 1 '} | 1",
        "PATTERN | confidence | {'confidence':'85%'} | 0.85",
        "PATTERN | confidence | {'confidence':'100 %'} | 1",
        "PATTERN | confidence | {'frameworks':[{'confidence':'0.9'}]} | 0.9",
        "PATTERN | confidence | {'framework':{'name':'flask','confidence':0.9}} | 0.9",
        "PATTERN | framework | {'framework':['flask']} | 'flask'",
        "PATTERN | framework | {'framework':[{'name':'flask'}]} | 'flask'",
        "PATTERN | framework | {'framework':{'name':'flask'}} | 'flask'",
        "PATTERN | framework | {'framework':[]} | null",
        "PATTERN | framework | {'framework':' ','frameworks':['flask']} | 'flask'",
        "PATTERN | frameworks | {'frameworks':['flask',{'name':'htmx'}]}"
            + " | [{'name':'flask'},{'name':'htmx'}]",
        "PATTERN | frameworks | {'frameworks':{'name':'flask','confidence':'0.9'}}"
            + " | [{'name':'flask','confidence':0.9}]",
        "PATTERN | idioms | {'idioms':{'required':'Use x','forbidden':null}}"
            + " | {'required':['Use x'],'forbidden':[]}",
        "PATTERN | idioms | {'idioms':['Use x']} | {'required':['Use x'],'forbidden':[]}",
        "PATTERN | idioms | {'idioms':null} | {'required':[],'forbidden':[]}",
        "MEMORY | failures | {'failures':{'name':'f','cost':'3000'}} | [{'name':'f','cost':3000}]",
        "MEMORY | patterns | {'patterns':[{'saved':'many'}]} | [{'saved':'many'}]",
        "DELTA | candidates | {'candidates':['a.py']} | [{'path':'a.py'}]",
        "DELTA | candidates | {'candidates':['a.py',{'path':'b.py','confidence':'0.6'},null,'']}"
            + " | [{'path':'a.py'},{'path':'b.py','confidence':0.6}]",
        "DELTA | candidates | {'candidates':'src/a.py'} | [{'path':'src/a.py'}]",
        "DELTA | candidates | {'candidates':'a.py'} | [{'path':'a.py'}]",
        "DELTA | candidates | {'candidates':null} | []",
        "DELTA | candidates | {'candidates':[{'path':'a','lines':'12','functions':[{'line':'3'}]}]}"
            + " | [{'path':'a','lines':12,'functions':[{'line':3}]}]",
        "DELTA | candidates | {'candidates':[{'path':'a','lines':'10-20'}]}"
            + " | [{'path':'a','lines':'10-20'}]",
      })
  void bringsFieldsIntoOneForm(ExplorerMode mode, String field, String body, String expected) {
    JsonObject result = ExplorerResult.check(mode, json(body)).result();
    assertThat(JsonObject.of("x", result.get(field))).isEqualTo(json("{'x':" + expected + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'mode':'Pattern','status':' OK '}", "{'mode':'','status':''}"})
  void modeAndStatusAreTakenInAnyCaseOrFilledIn(String body) {
    ExplorerResult result = ExplorerResult.check(ExplorerMode.PATTERN, json(body));
    assertThat(result.result().text("mode")).isEqualTo("pattern");
    assertThat(result.result().text("status")).isEqualTo("ok");
  }

  @Test
  void namesEveryFault() {
    assertThat(
            faults(
                ExplorerMode.PATTERN,
                "{'mode':'delta','status':'done','confidence':'high',"
                    + "'framework':['a','b'],'frameworks':1,'idioms':{'required':7}}"))
        .containsExactly(
            "mode is delta, but pattern was expected",
            "status must be ok, partial or error, not \"done\"",
            "framework must be a name, not an array",
            "frameworks must be a list, not 1",
            "confidence must be a number from 0 to 1, not \"high\"",
            "required must be a list, not 7");
    assertThat(
            faults(
                ExplorerMode.STRUCTURE,
                "{'mode':7,'status':1,'directories':['a',2],"
                    + "'entry_points':'main.py, cli.py','config_files':true,'test_patterns':1}"))
        .containsExactly(
            "mode must be structure, pattern, memory or delta, not 7",
            "status must be ok, partial or error, not 1",
            "directories must be an object or a list of names, not an array",
            "entry_points must be a list, not \"main.py, cli.py\"",
            "config_files must be a list, not a boolean",
            "test_patterns must be a list, not 1");
    for (String directories :
        List.of("7", "'src and doc'", "[{'name':'a'},{'path':'a'}]", "[{'files':3}]")) {
      assertThat(faults(ExplorerMode.STRUCTURE, "{'directories':" + directories + "}"))
          .singleElement()
          .asString()
          .startsWith("directories must be an object or a list of names");
    }
    assertThat(faults(ExplorerMode.DELTA, "{'status':'pending','candidates':['a.py',7]}"))
        .containsExactly(
            "status must be ok, partial or error, not \"pending\"",
            "candidates must be a list of objects or paths, not a list with other things");
    assertThat(faults(ExplorerMode.DELTA, "{'candidates':'none found'}")).hasSize(1);
    assertThat(faults(ExplorerMode.MEMORY, "{'failures':'x','patterns':1,'similar_campaigns':0}"))
        .hasSize(3);
    for (String confidence : List.of("1.5", "-0.1", "'150%'", "'1e999'", "85", "true", "''")) {
      assertThat(faults(ExplorerMode.PATTERN, "{'confidence':" + confidence + "}"))
          .as(confidence)
          .hasSize(1);
    }
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
