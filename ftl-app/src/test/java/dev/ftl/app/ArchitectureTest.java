package dev.ftl.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions in which the dashboard's code may lean.
@AnalyzeClasses(packages = "dev.ftl.app", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FRAME = {
    "dev.ftl.app.live..",
    "dev.ftl.app.settings..",
    "dev.ftl.app.shell..",
    "dev.ftl.app.theme..",
    "dev.ftl.app.ui.."
  };

  private static final String[] SCREENS = {
    "dev.ftl.app.activity..",
    "dev.ftl.app.benchmark..",
    "dev.ftl.app.memory..",
    "dev.ftl.app.plan..",
    "dev.ftl.app.session..",
    "dev.ftl.app.workspace.."
  };

  /// What tells of all screens, and leads to them.
  private static final String[] ABOVE = {
    "dev.ftl.app.notification..", "dev.ftl.app.overview..", "dev.ftl.app.palette.."
  };

  @ArchTest
  static final ArchRule packagesGoInNoCircle =
      slices().matching("dev.ftl.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatScreensShareKnowsNone =
      noClasses()
          .that()
          .resideInAnyPackage(FRAME)
          .should()
          .dependOnClassesThat(resideInAnyPackage(SCREENS).or(resideInAnyPackage(ABOVE)));

  @ArchTest
  static final ArchRule screensKnowNothingAboveThem =
      noClasses()
          .that()
          .resideInAnyPackage(SCREENS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ABOVE);

  @ArchTest
  static final ArchRule screensKnowNoOtherScreen =
      slices()
          .matching("dev.ftl.app.(activity|benchmark|memory|plan|session|workspace)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyDataKnowsTheDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.apache.ibatis..", "org.sqlite..");

  @ArchTest
  static final ArchRule viewModelsKnowNoScene =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  @ArchTest
  static final ArchRule readingKnowsNoScreen =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.app.live..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javafx.scene..").or(resideInAPackage("javafx.stage..")));

  @ArchTest
  static final ArchRule nothingPrints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule nothingStaticHoldsState =
      fields().that(modifier(JavaModifier.STATIC).forSubtype()).should().beFinal();
}
