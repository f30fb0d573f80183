package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The mappers' XML is read by a reader of our own; it must stay XML that MyBatis reads alike.
class MapperXmlTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  static List<String> mappers() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .map(file -> RESOURCES.relativize(file).toString())
          .filter(name -> name.endsWith("Mapper.xml"))
          .map(name -> name.substring(0, name.length() - ".xml".length()).replace('/', '.'))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void readsWhatMyBatisReads(String name) throws Exception {
    Class<?> mapper = Class.forName(name);
    Configuration ours = new MapperConfiguration();
    MapperXml.load(ours, mapper);
    Configuration theirs = new MapperConfiguration();
    try (InputStream xml = mapper.getResourceAsStream(mapper.getSimpleName() + ".xml")) {
      new XMLMapperBuilder(xml, theirs, name, theirs.getSqlFragments()).parse();
    }

    assertThat(ours.getMappedStatementNames())
        .containsExactlyInAnyOrderElementsOf(theirs.getMappedStatementNames())
        .isNotEmpty();
    for (MappedStatement statement : ours.getMappedStatements()) {
      MappedStatement theirStatement = theirs.getMappedStatement(statement.getId());
      assertThat(sql(statement)).isEqualTo(sql(theirStatement));
      assertThat(statement.getSqlCommandType()).isEqualTo(theirStatement.getSqlCommandType());
      assertThat(statement.isDirtySelect()).isEqualTo(theirStatement.isDirtySelect());
      if (statement.getSqlCommandType() == SqlCommandType.SELECT) {
        assertThat(resultTypes(statement)).isEqualTo(resultTypes(theirStatement)).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void hasAStatementForEveryMethod(String name) throws Exception {
    Class<?> mapper = Class.forName(name);
    Configuration configuration = new MapperConfiguration();
    MapperXml.load(configuration, mapper);
    assertThat(Stream.of(mapper.getDeclaredMethods()).map(method -> name + "." + method.getName()))
        .allMatch(configuration::hasStatement);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void hasAClassThatPassesItsCallsOn(String name) throws Exception {
    Class<?> mapper = Class.forName(name);
    List<Object> passed = new ArrayList<>();
    MapperCalls calls =
        (method, args) -> {
          passed.add(method);
          passed.addAll(Arrays.asList(args));
          return null;
        };
    Object written =
        Class.forName(name + "Calls").getConstructor(MapperCalls.class).newInstance(calls);
    for (Method method : mapper.getMethods()) {
      passed.clear();
      List<Object> args =
          Stream.of(method.getParameterTypes()).<Object>map(MapperXmlTest::value).toList();
      method.setAccessible(true);
      try {
        method.invoke(written, args.toArray());
      } catch (InvocationTargetException e) {
        // The result that a method promises is no null.
        assertThat(method.getReturnType()).isPrimitive();
        assertThat(e.getCause()).isInstanceOf(NullPointerException.class);
      }
      assertThat(passed).first().isEqualTo(method.getName());
      assertThat(passed.subList(1, passed.size())).isEqualTo(args);
    }
  }

  /// A value of a parameter; `null` where any is.
  private static Object value(Class<?> type) {
    if (type == long.class) {
      return 4_711_000_000_000L;
    }
    if (type == int.class) {
      return 4711;
    }
    if (type == double.class) {
      return 0.5;
    }
    return type == boolean.class ? true : type == String.class ? "text" : null;
  }

  private static List<Class<?>> resultTypes(MappedStatement statement) {
    return statement.getResultMaps().stream().<Class<?>>map(ResultMap::getType).toList();
  }

  private static String sql(MappedStatement statement) {
    BoundSql sql = statement.getSqlSource().getBoundSql(null);
    // MyBatis puts a space behind each include.
    return sql.getSql().replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1").strip()
        + sql.getParameterMappings().stream().map(ParameterMapping::getProperty).toList();
  }
}
