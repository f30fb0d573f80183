package dev.ftl.data.db;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;

/// Reads the XML beside a mapper into MyBatis, in one pass: `sql`, `include`, and statements
/// without dynamic parts. A statement with a `databaseId` goes before its namesake without one.
///
/// The files are plain MyBatis XML, but MyBatis' own reader checks them against a DTD and walks
/// them with XPath, which takes longer than all the rest of a short command.
final class MapperXml {

  private final Configuration configuration;
  private final Class<?> mapper;
  private final Map<String, String> fragments = new HashMap<>();
  private final Map<String, String> variants = new HashMap<>();
  private XMLStreamReader xml;

  private MapperXml(Configuration configuration, Class<?> mapper) {
    this.configuration = configuration;
    this.mapper = mapper;
  }

  /// Adds a mapper's statements to the configuration.
  ///
  /// @throws IllegalStateException when its XML is missing or holds what this reader does not know
  static void load(Configuration configuration, Class<?> mapper) {
    new MapperXml(configuration, mapper).load();
  }

  private void load() {
    String name = mapper.getSimpleName() + ".xml";
    try (InputStream in = mapper.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name + " beside " + mapper);
      }
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          element(xml.getLocalName());
        }
      }
    } catch (IOException | XMLStreamException | ClassNotFoundException e) {
      throw new IllegalStateException("Cannot read " + name + " beside " + mapper, e);
    }
  }

  private void element(String name) throws XMLStreamException, ClassNotFoundException {
    switch (name) {
      case "mapper" -> {}
      case "sql" -> fragments.put(attribute("id"), text());
      case "select", "insert", "update", "delete" ->
          statement(SqlCommandType.valueOf(name.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalStateException("<" + name + "> is not known: " + mapper);
    }
  }

  private void statement(SqlCommandType type) throws XMLStreamException, ClassNotFoundException {
    String id = mapper.getName() + "." + attribute("id");
    String database = attribute("databaseId");
    String resultType = attribute("resultType");
    boolean writes = Boolean.parseBoolean(attribute("affectData"));
    String sql = text();
    boolean foreign = database != null && !database.equals(configuration.getDatabaseId());
    if (foreign || variants.containsKey(id)) {
      return;
    }
    if (database != null) {
      variants.put(id, database);
    }
    MappedStatement.Builder statement =
        new MappedStatement.Builder(
                configuration, id, new RawSqlSource(configuration, sql, null), type)
            .dirtySelect(writes);
    if (resultType != null) {
      ResultMap rows =
          new ResultMap.Builder(configuration, id + "-rows", type(resultType), List.of()).build();
      statement.resultMaps(List.of(rows));
    }
    configuration.addMappedStatement(statement.build());
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return name.indexOf('.') < 0
        ? configuration.getTypeAliasRegistry().resolveAlias(name)
        : Class.forName(name);
  }

  private String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /// The text up to the element's end, its includes replaced.
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      } else if (xml.isStartElement()) {
        text.append(included(xml.getLocalName()));
      }
    }
    return text.toString();
  }

  /// The fragment that an include names, the include's properties put in.
  private String included(String element) throws XMLStreamException {
    String fragment = fragments.get(attribute("refid"));
    if (!element.equals("include") || fragment == null) {
      throw new IllegalStateException("<" + element + "> is not known in a statement: " + mapper);
    }
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      fragment = fragment.replace("${" + attribute("name") + "}", attribute("value"));
      xml.nextTag();
    }
    return fragment;
  }
}
