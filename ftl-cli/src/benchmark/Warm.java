import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Times calls through `ftl mcp` beside the same calls as processes, for `warm.sh`: prints a metric
/// and microseconds per line.
///
/// Arguments: the launcher, how many calls through the server, how many starts.
final class Warm {

  private static final int WARM_UP = 50;

  private final String ftl;
  private final Path folder;

  private Warm(String ftl, Path folder) {
    this.ftl = ftl;
    this.folder = folder;
  }

  static void main(String[] args) throws Exception {
    Warm warm = new Warm(args[0], Path.of("").toAbsolutePath());
    warm.cold("campaign", "create", "Export to CSV");
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      long start = System.nanoTime();
      try (Server server = warm.start()) {
        print("mcp_start", start);
      }
      start = System.nanoTime();
      warm.cold("campaign", "status");
      print("cold_read", start);
      start = System.nanoTime();
      warm.cold("benchmark", "record", "--run-id=r", "--metric=m", "--value=" + i);
      print("cold_write", start);
    }
    try (Server server = warm.start()) {
      for (int i = 0; i < WARM_UP + Integer.parseInt(args[1]); i++) {
        long start = System.nanoTime();
        server.call("task", "{\"action\":\"list\"}");
        long read = System.nanoTime();
        server.call("status", "{}");
        long status = System.nanoTime();
        server.call(
            "benchmark",
            "{\"action\":\"record\",\"run_id\":\"r\",\"metric\":\"m\",\"value\":" + i + "}");
        long write = System.nanoTime();
        if (i >= WARM_UP) {
          System.out.println("mcp_read " + (read - start) / 1000);
          System.out.println("mcp_status " + (status - read) / 1000);
          System.out.println("mcp_write " + (write - status) / 1000);
        }
      }
    }
  }

  private static void print(String metric, long start) {
    System.out.println(metric + " " + (System.nanoTime() - start) / 1000);
  }

  private void cold(String... args) throws IOException, InterruptedException {
    String[] command = new String[args.length + 1];
    command[0] = ftl;
    System.arraycopy(args, 0, command, 1, args.length);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command));
    }
  }

  private Server start() throws IOException {
    Server server =
        new Server(
            new ProcessBuilder(ftl, "mcp")
                .directory(folder.toFile())
                .redirectError(Redirect.INHERIT)
                .start());
    server.ask("initialize", "{\"protocolVersion\":\"2025-11-25\"}");
    return server;
  }

  /// A running server, and the requests to it.
  private static final class Server implements AutoCloseable {

    private final Process process;
    private final OutputStream in;
    private final BufferedReader out;
    private int id;

    private Server(Process process) {
      this.process = process;
      this.in = process.getOutputStream();
      this.out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void call(String tool, String arguments) throws IOException {
      ask("tools/call", "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments));
    }

    private void ask(String method, String params) throws IOException {
      String request =
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}%n"
              .formatted(++id, method, params);
      in.write(request.getBytes(StandardCharsets.UTF_8));
      in.flush();
      String answer = out.readLine();
      if (answer == null || !answer.contains("\"result\"") || answer.contains("isError")) {
        throw new IllegalStateException(request + answer);
      }
    }

    @Override
    public void close() throws IOException, InterruptedException {
      in.close();
      process.waitFor();
    }
  }
}
