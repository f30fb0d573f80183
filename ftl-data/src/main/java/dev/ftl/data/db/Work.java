package dev.ftl.data.db;

import org.apache.ibatis.session.SqlSession;

/// One open transaction. It ends with the block it was handed to; do not keep it.
public final class Work {

  private final SqlSession session;

  Work(SqlSession session) {
    this.session = session;
  }

  /// The mapper, bound to this transaction.
  public <M> M mapper(Class<M> type) {
    return session.getMapper(type);
  }
}
