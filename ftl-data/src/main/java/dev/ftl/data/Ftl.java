package dev.ftl.data;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Tx;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.session.ExplorationService;
import dev.ftl.data.session.SessionService;
import java.util.List;

/// One open database and the services on it: the composition root of this module. Services are made
/// when asked for, so that a short command loads only what it uses; nothing is held open between
/// calls.
public final class Ftl {

  private final Database database;
  private final Tx tx;

  public Ftl(Database database) {
    this.database = database;
    this.tx = new Tx(database);
  }

  /// The database that the services work on.
  public Database database() {
    return database;
  }

  public EventLog events() {
    return new EventLog(tx);
  }

  public PlanService plans() {
    return new PlanService(tx, events());
  }

  public SessionService sessions() {
    return new SessionService(tx, events());
  }

  public ExplorationService explorations() {
    return new ExplorationService(tx, events(), sessions(), (_, _) -> List.of());
  }
}
