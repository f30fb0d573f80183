package dev.ftl.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// A test whose outcome depends on timing, and which is therefore repeated: 10 times, or 100 times
/// with `-Pthorough`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Rounds.Provider.class)
public @interface Rounds {

  /// Repeats the test.
  final class Provider implements TestTemplateInvocationContextProvider {

    /// The number of rounds, which the build sets.
    static int count() {
      return Integer.getInteger("ftl.rounds", 10);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
        ExtensionContext context) {
      return Stream.<TestTemplateInvocationContext>generate(
              () -> new TestTemplateInvocationContext() {})
          .limit(count());
    }
  }
}
