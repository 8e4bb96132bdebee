package org.atalaya.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of ingestion: docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.atalaya", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNothingBehindTheStore = noClasses()
            .that()
            .resideInAPackage("org.atalaya.ingestion..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.atalaya.analytics..", "org.atalaya.web..", "org.duckdb..", "io.javalin..")
            .because("ingestion and analytics share the store's contract and nothing else");

    @ArchTest
    static final ArchRule onlyGeometryKnowsGeometry = noClasses()
            .that()
            .resideInAPackage("org.atalaya.ingestion..")
            .and()
            .resideOutsideOfPackage("org.atalaya.ingestion.geometry")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.locationtech..")
            .because("one package is the door to a library");

    @ArchTest
    static final ArchRule onlyClusterKnowsOtherFileSystems = noClasses()
            .that()
            .resideInAPackage("org.atalaya.ingestion..")
            .and()
            .resideOutsideOfPackage("org.atalaya.ingestion.cluster")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.hadoop.fs.FileSystem")
            .because("one package is the door to a library");

    @ArchTest
    static final ArchRule isUnknownToTheVocabulary = noClasses()
            .that()
            .resideInAPackage("org.atalaya.data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.atalaya.ingestion..")
            .because("the direction is ingestion to data");

    @ArchTest
    static final ArchRule onlyMainClassesPrintExitOrReadTheEnvironment = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("a command prints where it is told to, and a test can look there");

    @ArchTest
    static final ArchRule onlyCommandsReadSystemProperties = noClasses()
            .that()
            .resideOutsideOfPackage("org.atalaya.ingestion.run")
            .should()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class)
            .orShould()
            .callMethod(System.class, "getProperties")
            .orShould()
            .callMethod(Boolean.class, "getBoolean", String.class)
            .orShould()
            .callMethod(Integer.class, "getInteger", String.class)
            .orShould()
            .callMethod(Long.class, "getLong", String.class)
            .because("everything else is told what it needs");

    @ArchTest
    static final ArchRule keepsSparkOutOfReadingAndInterpreting = noClasses()
            .that()
            .resideInAPackage("org.atalaya.ingestion.raw..")
            .or()
            .haveFullyQualifiedName("org.atalaya.ingestion.interpret.PersonInterpreter")
            .or()
            .haveFullyQualifiedName("org.atalaya.ingestion.interpret.Codebooks")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..")
            .because("the meaning of a field is a pure function, tested without a session");
}
