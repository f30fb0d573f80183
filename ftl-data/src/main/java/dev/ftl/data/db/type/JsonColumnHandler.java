package dev.ftl.data.db.type;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/// Keeps JSON in a text column. Older databases hold `NULL`, and here and there a text that is not
/// JSON: both read as the empty value of the column's kind, except for [DamagedTasks].
abstract class JsonColumnHandler<J extends Json> extends BaseTypeHandler<J> {

  /// The column's value as this kind of JSON; an empty one if it is of another kind.
  abstract J read(Json value);

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, J value, JdbcType type)
      throws SQLException {
    statement.setString(i, JsonWriter.compact(value));
  }

  @Override
  public J getNullableResult(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    if (text == null || text.isBlank()) {
      return read(Json.NULL);
    }
    boolean tasks = column.equals(DamagedTasks.COLUMN);
    Json value;
    String fault;
    try {
      value = JsonReader.parse(text);
      fault = tasks ? DamagedTasks.fault(value) : null;
    } catch (MalformedJsonException e) {
      value = Json.NULL;
      fault = e.getMessage();
    }
    if (tasks && fault != null) {
      throw DamagedTasks.failure(row, fault);
    }
    return read(value);
  }

  @Override
  public J getNullableResult(ResultSet row, int column) throws SQLException {
    return getNullableResult(row, row.getMetaData().getColumnLabel(column));
  }

  @Override
  public J getNullableResult(CallableStatement row, int column) {
    throw new UnsupportedOperationException("SQLite has no procedures");
  }
}
