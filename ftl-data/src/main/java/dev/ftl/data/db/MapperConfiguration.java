package dev.ftl.data.db;

import dev.ftl.data.db.type.EnumHandler;
import dev.ftl.data.db.type.InstantHandler;
import dev.ftl.data.db.type.JsonArrayHandler;
import dev.ftl.data.db.type.JsonObjectHandler;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.type.ByteArrayTypeHandler;
import org.apache.ibatis.type.JdbcType;

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
    // The driver has no java.sql.Blob.
    getTypeHandlerRegistry().register(byte[].class, JdbcType.BLOB, new ByteArrayTypeHandler());
    getTypeHandlerRegistry().register(new InstantHandler());
    getTypeHandlerRegistry().register(new JsonObjectHandler());
    getTypeHandlerRegistry().register(new JsonArrayHandler());
    setDefaultEnumTypeHandler(EnumHandler.class);
  }

  @Override
  public <T> T getMapper(Class<T> type, SqlSession session) {
    load(type);
    return MapperCalls.mapper(type, session);
  }

  private synchronized void load(Class<?> type) {
    if (!isResourceLoaded(type.getName())) {
      MapperXml.load(this, type);
      addLoadedResource(type.getName());
    }
  }
}
