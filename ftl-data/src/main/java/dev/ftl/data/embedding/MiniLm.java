package dev.ftl.data.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.project.CacheFolders;
import dev.ftl.data.project.PlainFiles;
import dev.ftl.data.project.UnpackedFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Loads all-MiniLM-L6-v2, quantized, from the jars that carry it and its runtime.
///
/// What the jars hold is not ready for use: the libraries must be files, and the model must be
/// optimized. That is done once, into a folder that all later processes read.
public final class MiniLm {

  private static final String HINT = "export FTL_CACHE_DIR=/a/folder/that/can/be/written";
  private static final String MODEL = "model.ort";
  private static final String VOCABULARY = "vocabulary";
  private static final String LIBRARY = "onnxruntime";
  private static final String JNI_LIBRARY = "onnxruntime4j_jni";

  private MiniLm() {}

  /// The embedder, which is loaded when it is first used.
  public static LazyEmbedder lazy() {
    return new LazyEmbedder(Embedder.MINI_LM, () -> load(CacheFolders.ofProcess()));
  }

  /// Loads it.
  ///
  /// @param places the folders that may hold the unpacked files, best first
  /// @throws IoFailure when there is no place for them, or when the platform cannot run the model
  static Embedder load(List<Path> places) {
    try {
      Path folder = files().folder(places);
      Vocabulary vocabulary = Vocabulary.read(folder.resolve(VOCABULARY));
      OrtEnvironment environment = environment(folder);
      MappedByteBuffer model = mapped(folder.resolve(MODEL));
      return new OnnxEmbedder(
          environment, session(environment, model), model, new WordPieceTokenizer(vocabulary));
    } catch (IoFailure e) {
      throw new IoFailure("The embedding model cannot be unpacked: " + e.getMessage(), HINT, e);
    } catch (IOException | OrtException | LinkageError e) {
      throw new IoFailure("The embedding model cannot be loaded: " + e.getMessage(), HINT, e);
    }
  }

  /// The file's pages are used as they are: copying or rearranging the weights takes longer than
  /// embedding a text does. One thread is enough for one text, and starts none.
  private static OrtSession session(OrtEnvironment environment, MappedByteBuffer model)
      throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.NO_OPT);
      options.addConfigEntry("session.disable_prepacking", "1");
      options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
      options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
      return environment.createSession(model, options);
    }
  }

  private static MappedByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static UnpackedFiles files() throws IOException {
    String platform = platform();
    String version = new String(resource("version.txt"), StandardCharsets.UTF_8).strip();
    UnpackedFiles files = new UnpackedFiles(version + "-" + platform);
    for (String library : List.of(LIBRARY, JNI_LIBRARY)) {
      String file = System.mapLibraryName(library);
      files.with(file, _ -> resource("/ai/onnxruntime/native/" + platform + "/" + file));
    }
    return files
        .with(VOCABULARY, _ -> vocabulary(resource("/all-minilm-l6-v2-q-tokenizer.json")))
        .with(MODEL, folder -> optimized(folder, resource("/all-minilm-l6-v2-q.onnx")));
  }

  /// The system and the processor, as the runtime's jar names them.
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    String os = system.startsWith("mac") ? "osx" : system.startsWith("windows") ? "win" : "linux";
    return os
        + switch (processor) {
          case "amd64", "x86_64" -> "-x64";
          case "aarch64", "arm64" -> "-aarch64";
          default -> "-" + processor;
        };
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("FTL has no " + name);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] vocabulary(byte[] tokenizer) throws IOException {
    try {
      Json json = JsonReader.parse(new String(tokenizer, StandardCharsets.UTF_8));
      return Vocabulary.file(((JsonObject) json).object("model").object("vocab"));
    } catch (MalformedJsonException e) {
      throw new IOException("The tokenizer's file is damaged", e);
    }
  }

  /// Optimizing takes longer than loading what comes out of it.
  private static byte[] optimized(Path folder, byte[] model) throws IOException {
    OrtEnvironment environment = environment(folder);
    Path file = PlainFiles.unfinishedIn(folder);
    try (SessionOptions options = new SessionOptions()) {
      options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
      options.setOptimizedModelFilePath(file.toString());
      options.addConfigEntry("session.save_model_format", "ORT");
      environment.createSession(model, options).close();
      return Files.readAllBytes(file);
    } catch (OrtException e) {
      throw new IOException("The model cannot be optimized: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// The runtime unpacks its libraries at every start unless it is told where they are. Without an
  /// environment, its other classes crash.
  private static OrtEnvironment environment(Path folder) {
    for (String library : List.of(LIBRARY, JNI_LIBRARY)) {
      System.setProperty(
          "onnxruntime.native." + library + ".path",
          folder.resolve(System.mapLibraryName(library)).toString());
    }
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "ftl");
  }
}
