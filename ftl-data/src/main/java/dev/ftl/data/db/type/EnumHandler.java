package dev.ftl.data.db.type;

import dev.ftl.data.json.Names;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/// Keeps an enum under its name in lower case. Anything else reads as `null`.
public final class EnumHandler<E extends Enum<E>> extends BaseTypeHandler<E> {

  private final Class<E> type;

  public EnumHandler(Class<E> type) {
    this.type = type;
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, E value, JdbcType jdbcType)
      throws SQLException {
    statement.setString(i, Names.of(value));
  }

  @Override
  public E getNullableResult(ResultSet row, String column) throws SQLException {
    return Names.parse(type, row.getString(column));
  }

  @Override
  public E getNullableResult(ResultSet row, int column) throws SQLException {
    return Names.parse(type, row.getString(column));
  }

  @Override
  public E getNullableResult(CallableStatement row, int column) throws SQLException {
    return Names.parse(type, row.getString(column));
  }
}
