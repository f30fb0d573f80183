import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Collects what the `@param` comments of records say about their components, for `ftl schema`. The
/// build runs this file as it is; it takes the file to write and the folders of the sources.
///
/// A line for each component: the record's name as the JVM knows it, a dot, the component's name,
/// an equals sign, and the description.
final class Comments extends TreePathScanner<Void, String> {

  private final DocTrees docs;
  private final Map<String, String> found = new TreeMap<>();

  private Comments(DocTrees docs) {
    this.docs = docs;
  }

  static void main(String[] args) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = new ArrayList<>();
      for (int i = 1; i < args.length; i++) {
        try (Stream<Path> tree = Files.walk(Path.of(args[i]))) {
          tree.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, _ -> {}, null, null, files.getJavaFileObjectsFromPaths(sources));
      Comments comments = new Comments(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        comments.scan(unit, unit.getPackageName() + ".");
      }
      comments.write(Path.of(args[0]));
    }
  }

  @Override
  public Void visitClass(ClassTree type, String prefix) {
    String name = prefix + type.getSimpleName();
    DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
    if (type.getKind() == Tree.Kind.RECORD && comment != null) {
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ParamTree param) {
          found.put(name + "." + param.getName(), plain(param.getDescription()));
        }
      }
    }
    return super.visitClass(type, name + "$");
  }

  /// A description as a sentence without markup.
  private static String plain(List<? extends DocTree> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(text::append);
    String words = text.toString().replaceAll("\\s+", " ").replaceAll("[`\\[\\]]", "").strip();
    return words;
  }

  private void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, found.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }
}
