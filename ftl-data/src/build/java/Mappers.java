import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes a class beside each mapper, which passes calls on to MyBatis: `PlanMapperCalls` for
/// `PlanMapper`. The build runs this file as it is; it takes the folder of the compiled classes.
///
/// A proxy does the same, but the JVM makes it at each start, which takes longer than a query.
final class Mappers {

  private static final String SUFFIX = "Mapper.class";
  private static final ClassDesc CALLS = ClassDesc.of("dev.ftl.data.db.MapperCalls");
  private static final MethodTypeDesc CALL =
      MethodTypeDesc.of(CD_Object, CD_String, CD_Object.arrayType());

  private Mappers() {}

  static void main(String[] args) throws IOException {
    List<Path> mappers;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      mappers = files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
    }
    for (Path mapper : mappers) {
      ClassModel model = ClassFile.of().parse(mapper);
      ClassDesc type = model.thisClass().asSymbol();
      ClassDesc calls = ClassDesc.of(type.packageName(), type.displayName() + "Calls");
      Path file = mapper.resolveSibling(calls.displayName() + ".class");
      ClassFile.of().buildTo(file, calls, builder -> write(builder, calls, model));
    }
  }

  private static void write(ClassBuilder builder, ClassDesc calls, ClassModel mapper) {
    builder
        .withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SYNTHETIC)
        .withInterfaceSymbols(mapper.thisClass().asSymbol())
        .withField("calls", CALLS, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
        .withMethodBody(
            INIT_NAME,
            MethodTypeDesc.of(CD_void, CALLS),
            ClassFile.ACC_PUBLIC,
            code ->
                code.aload(0)
                    .invokespecial(CD_Object, INIT_NAME, MTD_void)
                    .aload(0)
                    .aload(1)
                    .putfield(calls, "calls", CALLS)
                    .return_());
    for (MethodModel method : mapper.methods()) {
      builder.withMethodBody(
          method.methodName(),
          method.methodType(),
          ClassFile.ACC_PUBLIC,
          code -> write(code, calls, method));
    }
  }

  private static void write(CodeBuilder code, ClassDesc calls, MethodModel method) {
    List<ClassDesc> params = method.methodTypeSymbol().parameterList();
    code.aload(0)
        .getfield(calls, "calls", CALLS)
        .ldc(method.methodName().stringValue())
        .loadConstant(params.size())
        .anewarray(CD_Object);
    int slot = 1;
    for (int i = 0; i < params.size(); i++) {
      TypeKind kind = TypeKind.from(params.get(i));
      code.dup().loadConstant(i).loadLocal(kind, slot);
      if (params.get(i).isPrimitive()) {
        ClassDesc box = box(kind);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, params.get(i)));
      }
      code.aastore();
      slot += kind.slotSize();
    }
    code.invokeinterface(CALLS, "call", CALL);
    ClassDesc result = method.methodTypeSymbol().returnType();
    TypeKind kind = TypeKind.from(result);
    if (kind == TypeKind.VOID) {
      code.pop();
    } else if (result.isPrimitive()) {
      String unboxed = result.displayName() + "Value";
      code.checkcast(box(kind)).invokevirtual(box(kind), unboxed, MethodTypeDesc.of(result));
    } else {
      code.checkcast(result);
    }
    code.return_(kind);
  }

  private static ClassDesc box(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> ClassDesc.of("java.lang.Boolean");
      case INT -> ClassDesc.of("java.lang.Integer");
      case LONG -> ClassDesc.of("java.lang.Long");
      case DOUBLE -> ClassDesc.of("java.lang.Double");
      default -> throw new IllegalArgumentException("No mapper takes or returns a " + kind);
    };
  }
}
