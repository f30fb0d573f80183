package dev.ftl.data.db;

import dev.ftl.data.db.XmlCursor.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private XmlCursor xml;

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
      xml = new XmlCursor(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      for (Token token = xml.next(); token != Token.EOF; token = xml.next()) {
        if (token == Token.START) {
          element(xml.value());
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("Cannot read " + name + " beside " + mapper, e);
    }
  }

  private void element(String name) throws ClassNotFoundException {
    switch (name) {
      case "mapper" -> {}
      case "sql" -> fragments.put(xml.attribute("id"), text());
      case "select", "insert", "update", "delete" ->
          statement(SqlCommandType.valueOf(name.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalStateException("<" + name + "> is not known: " + mapper);
    }
  }

  private void statement(SqlCommandType type) throws ClassNotFoundException {
    String id = mapper.getName() + "." + xml.attribute("id");
    String database = xml.attribute("databaseId");
    String resultType = xml.attribute("resultType");
    boolean writes = Boolean.parseBoolean(xml.attribute("affectData"));
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

  /// The text up to the element's end, its includes replaced.
  private String text() {
    StringBuilder text = new StringBuilder();
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      text.append(token == Token.TEXT ? xml.value() : included(xml.value()));
    }
    return text.toString();
  }

  /// The fragment that an include names, the include's properties put in.
  private String included(String element) {
    String fragment = fragments.get(xml.attribute("refid"));
    if (!element.equals("include") || fragment == null) {
      throw new IllegalStateException("<" + element + "> is not known in a statement: " + mapper);
    }
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        fragment = fragment.replace("${" + xml.attribute("name") + "}", xml.attribute("value"));
        xml.next();
      }
    }
    return fragment;
  }
}
