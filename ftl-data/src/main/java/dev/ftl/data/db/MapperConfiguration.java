package dev.ftl.data.db;

import dev.ftl.data.json.EnumHandler;
import dev.ftl.data.json.InstantHandler;
import dev.ftl.data.json.JsonArrayHandler;
import dev.ftl.data.json.JsonObjectHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.binding.MapperProxyFactory;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;

/// MyBatis set up for FTL: records as results, SQL in an XML file beside each mapper, and each
/// mapper parsed when it is first asked for. Mappers carry no annotations; looking for them would
/// take longer than parsing the XML.
final class MapperConfiguration extends Configuration {

  MapperConfiguration() {
    setDatabaseId("sqlite");
    setMapUnderscoreToCamelCase(true);
    setArgNameBasedConstructorAutoMapping(true);
    setCacheEnabled(false);
    setLocalCacheScope(LocalCacheScope.STATEMENT);
    setLogImpl(NoLoggingImpl.class);
    getTypeHandlerRegistry().register(new InstantHandler());
    getTypeHandlerRegistry().register(new JsonObjectHandler());
    getTypeHandlerRegistry().register(new JsonArrayHandler());
    setDefaultEnumTypeHandler(EnumHandler.class);
  }

  @Override
  public <T> T getMapper(Class<T> type, SqlSession session) {
    load(type);
    return new MapperProxyFactory<>(type).newInstance(session);
  }

  /// Keeps the XML builder from looking for annotations.
  @Override
  public boolean hasMapper(Class<?> type) {
    return true;
  }

  private synchronized void load(Class<?> type) {
    String resource = type.getName().replace('.', '/') + ".xml";
    if (isResourceLoaded(resource)) {
      return;
    }
    try (InputStream xml = type.getResourceAsStream(type.getSimpleName() + ".xml")) {
      if (xml == null) {
        throw new IllegalStateException("No mapper XML " + resource);
      }
      new XMLMapperBuilder(xml, this, resource, getSqlFragments()).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
