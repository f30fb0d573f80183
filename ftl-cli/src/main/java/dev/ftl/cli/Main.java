package dev.ftl.cli;

import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.db.Database;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/// The program that `bin/ftl` starts.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    CallContext context = prepare();
    // Bare streams: what cannot be written is an error here, and a PrintStream would swallow it.
    Cli cli =
        new Cli(
            context,
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    // There is nothing to shut down, and a plain exit would first set up a logger for it.
    Runtime.getRuntime().halt(cli.run(args));
  }

  /// Everything before the call itself, of which the training run makes no exception.
  static CallContext prepare() {
    Database.preload();
    return ProcessContext.read();
  }
}
