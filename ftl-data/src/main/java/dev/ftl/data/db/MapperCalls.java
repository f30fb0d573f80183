package dev.ftl.data.db;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.binding.MapperMethod;
import org.apache.ibatis.session.SqlSession;

/// What the calls of a mapper come down to. Beside each mapper, the build writes a class that
/// implements it by passing each call on to here.
@FunctionalInterface
public interface MapperCalls {

  /// Runs the statement of a method.
  ///
  /// @param method its name, which no other method of the mapper has
  /// @param args its arguments, primitive ones boxed
  /// @return its result, boxed if it is primitive
  Object call(String method, Object[] args);

  /// The mapper, bound to a session.
  static <T> T mapper(Class<T> type, SqlSession session) {
    try {
      Class<?> written = Class.forName(type.getName() + "Calls", true, type.getClassLoader());
      return type.cast(written.getConstructor(MapperCalls.class).newInstance(calls(type, session)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The build wrote no class for " + type.getName(), e);
    }
  }

  private static MapperCalls calls(Class<?> type, SqlSession session) {
    Map<String, Method> methods = new HashMap<>();
    for (Method method : type.getMethods()) {
      methods.put(method.getName(), method);
    }
    return (name, args) ->
        new MapperMethod(type, methods.get(name), session.getConfiguration())
            .execute(session, args);
  }
}
