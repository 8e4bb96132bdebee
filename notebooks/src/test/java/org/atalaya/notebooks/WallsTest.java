package org.atalaya.notebooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of docs/ARCHITECTURE.md as far as this module has them. */
class WallsTest {

    private static final JavaClasses NOTEBOOKS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.notebooks");

    @Test
    void notebooksReadReleasesAndWriteNone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..",
                        "org.atalaya.ingestion..",
                        "org.atalaya.analytics.derive..",
                        "org.atalaya.analytics.freeze..",
                        "io.javalin..")
                .because("a notebook shows what a release holds, in the site's words")
                .check(NOTEBOOKS);
    }

    @Test
    void onlyTheKernelKnowsJupyterAndTheShell() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.notebooks.kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.spencerpark..", "org.zeromq..", "jdk.jshell..")
                .because("what is shown does not depend on where it is shown")
                .check(NOTEBOOKS);
    }

    @Test
    void nothingPrintsExitsOrReadsTheEnvironment() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .accessField(System.class, "out")
                .because("the store is an argument, and results are what cells give")
                .check(NOTEBOOKS);
    }
}
