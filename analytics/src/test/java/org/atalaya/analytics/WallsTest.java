package org.atalaya.analytics;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of docs/ARCHITECTURE.md as far as this module has them. */
class WallsTest {

    private static final JavaClasses ANALYTICS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.analytics");

    @Test
    void analyticsKnowsNothingOfSparkTheWebOrIngestion() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..", "io.javalin..", "org.atalaya.ingestion..", "org.atalaya.web..")
                .because("both meet in the store only: ingestion → data ← analytics ← web")
                .check(ANALYTICS);
    }

    @Test
    void onlyMainsPrintExitAndReadTheEnvironment() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .should()
                .accessTargetWhere(targetOwner(type(System.class))
                        .and(target(nameMatching("out|err|in|exit|getenv|setOut|setErr"))))
                .orShould()
                .accessTargetWhere(targetOwner(type(Runtime.class)).and(target(nameMatching("exit|halt"))))
                .orShould()
                .accessTargetWhere(targetOwner(assignableTo(Throwable.class)).and(target(name("printStackTrace"))))
                .because("commands print through their CommandLine, so that tests and other programs can listen")
                .check(ANALYTICS);
    }

    @Test
    void onlyCommandsReadSystemProperties() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.analytics.run..")
                .should()
                .accessTargetWhere(
                        targetOwner(type(System.class)).and(target(nameMatching("(get|set|clear)Propert(y|ies)"))))
                .orShould()
                .accessTargetWhere(
                        targetOwner(type(Integer.class).or(type(Long.class)).or(type(Boolean.class)))
                                .and(target(nameMatching("getInteger|getLong|getBoolean"))))
                .because("what a figure depends on is an argument")
                .check(ANALYTICS);
    }

    @Test
    void nothingButACommandAsksForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.analytics.run..")
                .should()
                .accessTargetWhere(targetOwner(resideInAPackage("java.time..")).and(target(name("now"))))
                .because("today is an argument: two runs over the same release give the same bytes")
                .check(ANALYTICS);
    }

    @Test
    void aStatisticNeedsNumbersAndADesignOnly() {
        classes()
                .that()
                .resideInAPackage("org.atalaya.analytics.statistic..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.atalaya.analytics",
                        "org.atalaya.analytics.statistic..",
                        "org.atalaya.analytics.design..",
                        "org.atalaya.data..",
                        "org.apache.commons.statistics..",
                        "org.hipparchus.."))
                .because("a statistic is read, checked and used without a database")
                .check(ANALYTICS);
    }

    @Test
    void theWallsStandAroundTheWholeModule() {
        assertThat(ANALYTICS.contain("org.atalaya.analytics.derive.DeriveRun")).isTrue();
        assertThat(ANALYTICS.contain("org.atalaya.analytics.statistic.TaylorVariance"))
                .isTrue();
        assertThat(ANALYTICS.contain("org.atalaya.analytics.WallsTest")).isFalse();
    }
}
