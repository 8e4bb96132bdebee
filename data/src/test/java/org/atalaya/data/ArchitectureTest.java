package org.atalaya.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the data module: docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.atalaya.data", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnNothingButJavaAndFewConventions = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "org.atalaya.data..", "com.fasterxml.jackson..", "picocli..", "org.apache.commons.text..")
            .because("data holds the words everyone shares, and everyone would inherit what it needs");

    @ArchTest
    static final ArchRule usesJacksonForTheManifestAndItsYamlReaderOnly = noClasses()
            .that()
            .haveNameNotMatching(
                    "org\\.atalaya\\.data\\.(store\\.ReleaseManifest|backup\\.BackupManifest|text\\.LinedYaml)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("JSON and YAML are forms of files, not of the vocabulary");

    @ArchTest
    static final ArchRule usesPicocliForCommandLinesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.atalaya.data.run")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.apache.commons.text..")
            .because("options belong to commands, not to the vocabulary");

    @ArchTest
    static final ArchRule neverPrintsExitsOrReadsTheEnvironment = noClasses()
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
            .because("only Main classes do");
}
