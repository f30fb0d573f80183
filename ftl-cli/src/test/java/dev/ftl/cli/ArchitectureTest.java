package dev.ftl.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions in which the code may lean.
@AnalyzeClasses(packages = "dev.ftl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyDataKnowsTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ftl.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.apache.ibatis..", "org.sqlite..");

  @ArchTest
  static final ArchRule onlyTheDatabasePackageKnowsSqlite =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ftl.data.db..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sqlite..");

  @ArchTest
  static final ArchRule dataKnowsNoFrontEnd =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.ftl.cli..", "dev.ftl.app..", "javafx..");

  @ArchTest
  static final ArchRule featuresKeepTheirMappersToThemselves =
      classes().that(simpleNameEndingWith("Mapper")).should().bePackagePrivate();

  @ArchTest
  static final ArchRule storageKnowsNoFeature =
      noClasses()
          .that()
          .resideInAnyPackage("dev.ftl.data.json..", "dev.ftl.data.db..", "dev.ftl.data.project..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.ftl.data.*..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.ftl.data.json..",
                              "dev.ftl.data.db..",
                              "dev.ftl.data.limit..",
                              "dev.ftl.data.project.."))));

  @ArchTest
  static final ArchRule statisticsAreJavaAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.data.benchmark.statistics..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.ftl.data..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.ftl.data.benchmark.statistics..", "dev.ftl.data.json.."))));

  @ArchTest
  static final ArchRule jsonKnowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.data.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.ftl.data.db..", "java.sql..", "org.apache.ibatis..");

  @ArchTest
  static final ArchRule theProjectsPlaceKnowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.data.project..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.ftl.data.db..");

  @ArchTest
  static final ArchRule packagesOfTheCommandLineFormNoCycles =
      slices().matching("dev.ftl.cli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheDataFormNoCycles =
      slices().matching("dev.ftl.data.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule outputAndParserKnowNoCommand =
      noClasses()
          .that()
          .resideInAnyPackage("dev.ftl.cli.output..", "dev.ftl.cli.parse..", "dev.ftl.cli.spec..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.ftl.cli.command..", "dev.ftl.cli.demo..", "dev.ftl.cli");

  @ArchTest
  static final ArchRule whatACommandIsKnowsNeitherParserNorOutput =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.cli.spec..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.ftl.cli.parse..", "dev.ftl.cli.output..");

  /// A server runs commands in its own process, many at once.
  @ArchTest
  static final ArchRule commandsNeedNoProcessOfTheirOwn =
      noClasses()
          .that()
          .resideInAPackage("dev.ftl.cli.*..")
          .should()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "console")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule onlyOutputPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ftl.cli.output..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule nothingStaticHoldsState =
      fields().that(modifier(JavaModifier.STATIC).forSubtype()).should().beFinal();
}
