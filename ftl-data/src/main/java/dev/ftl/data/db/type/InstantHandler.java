package dev.ftl.data.db.type;

import dev.ftl.data.json.Timestamps;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/// Keeps an [Instant] as the text of [Timestamps]; a text that is no timestamp reads as `null`.
public final class InstantHandler extends BaseTypeHandler<Instant> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, Instant value, JdbcType type)
      throws SQLException {
    statement.setString(i, Timestamps.format(value));
  }

  @Override
  public Instant getNullableResult(ResultSet row, String column) throws SQLException {
    return Timestamps.parse(row.getString(column));
  }

  @Override
  public Instant getNullableResult(ResultSet row, int column) throws SQLException {
    return Timestamps.parse(row.getString(column));
  }

  @Override
  public Instant getNullableResult(CallableStatement row, int column) throws SQLException {
    return Timestamps.parse(row.getString(column));
  }
}
