package dev.ftl.data.json;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/// Keeps JSON in a text column. Older databases hold `NULL`, and here and there a text that is no
/// JSON: both read as the empty value of the column's kind.
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
    return parse(row.getString(column));
  }

  @Override
  public J getNullableResult(ResultSet row, int column) throws SQLException {
    return parse(row.getString(column));
  }

  @Override
  public J getNullableResult(CallableStatement row, int column) throws SQLException {
    return parse(row.getString(column));
  }

  private J parse(String text) {
    try {
      return read(text == null ? Json.NULL : JsonReader.parse(text));
    } catch (MalformedJsonException _) {
      return read(Json.NULL);
    }
  }
}
