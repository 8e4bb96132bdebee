package org.atalaya.web;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.regex.Pattern;
import org.atalaya.web.api.TableCsv;
import org.atalaya.web.api.TableSheet;
import org.atalaya.web.dataset.DataPages;
import org.atalaya.web.method.MethodsPages;
import org.atalaya.web.opendata.Catalogue;
import org.atalaya.web.operation.BackupCommand;
import org.atalaya.web.operation.DoctorCommand;
import org.atalaya.web.print.PdfPrinter;
import org.atalaya.web.print.PngPrinter;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.AtomFeed;
import org.atalaya.web.shared.CalendarFile;
import org.atalaya.web.shared.QrCode;
import org.atalaya.web.shared.SecurityHeaders;
import org.atalaya.web.shared.TableWords;
import org.atalaya.web.shared.content.Markdown;
import org.junit.jupiter.api.Test;

/** The walls of docs/ARCHITECTURE.md as far as this module has them. */
class WallsTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.web");

    @Test
    void theSiteKnowsNothingOfSparkOrIngestion() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.atalaya.ingestion..")
                .because("the site reads releases: ingestion → data ← analytics ← web")
                .check(WEB);
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
                .because("the command prints through its CommandLine and the site writes to its log")
                .check(WEB);
    }

    @Test
    void nothingReadsSystemProperties() {
        noClasses()
                .should()
                .accessTargetWhere(
                        targetOwner(type(System.class)).and(target(nameMatching("(get|set|clear)Propert(y|ies)"))))
                .orShould()
                .accessTargetWhere(
                        targetOwner(type(Integer.class).or(type(Long.class)).or(type(Boolean.class)))
                                .and(target(nameMatching("getInteger|getLong|getBoolean"))))
                .because("what a page shows depends on its release and its address")
                .check(WEB);
    }

    @Test
    void onlyTheChoiceOfTheReleaseAndWhatCountsAnswersAskForTheTime() {
        except(CurrentRelease.class, OperationsRoutes.class)
                .should()
                .accessTargetWhere(targetOwner(resideInAPackage("java.time..")).and(target(name("now"))))
                .orShould()
                .accessTargetWhere(
                        targetOwner(type(System.class)).and(target(nameMatching("currentTimeMillis|nanoTime"))))
                .because("one release gives the same pages on every day")
                .check(WEB);
    }

    @Test
    void onlyCommandsBringAClock() {
        except(ServeCommand.class, ExportSiteCommand.class, BackupCommand.class, DoctorCommand.class)
                .should()
                .accessTargetWhere(targetOwner(type(Clock.class)).and(target(nameMatching("system.*"))))
                .because("the day a page tells of is an argument")
                .check(WEB);
    }

    @Test
    void onlyMapsKnowGeometry() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.web.map..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.locationtech..")
                .because("one package is the door to a library")
                .check(WEB);
    }

    /**
     * The home page shows the urban total, as that place's page has it, and the map of places; the page of the design
     * shows what others show.
     */
    @Test
    void aFeatureKnowsNoOtherFeatureButThoseThatShowWhatOthersShow() {
        slices().matching("org.atalaya.web.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("org.atalaya.web.."), resideInAPackage("org.atalaya.web.shared.."))
                .ignoreDependency(resideInAPackage("org.atalaya.web.."), resideInAPackage("org.atalaya.web.release.."))
                .ignoreDependency(resideInAPackage("org.atalaya.web.."), resideInAPackage("org.atalaya.web.print.."))
                .ignoreDependency(
                        resideInAPackage("org.atalaya.web.home.."), resideInAPackage("org.atalaya.web.territory.."))
                .ignoreDependency(resideInAPackage("org.atalaya.web.home.."), resideInAPackage("org.atalaya.web.map.."))
                .ignoreDependency(resideInAPackage("org.atalaya.web.design.."), resideInAPackage("org.atalaya.web.."))
                .because("a page is added, changed or taken away in its own folder")
                .check(WEB);
    }

    @Test
    void whatIsSharedKnowsNoFeatureAndNoOpenRelease() {
        noClasses()
                .that()
                .resideInAPackage("org.atalaya.web.shared..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.atalaya.web..").and(resideOutsideOfPackage("org.atalaya.web.shared..")))
                .because("what all share stands on none of them")
                .check(WEB);
        noClasses()
                .that()
                .resideInAPackage("org.atalaya.web.release..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.atalaya.web..")
                        .and(resideOutsideOfPackages("org.atalaya.web.release..", "org.atalaya.web.shared..")))
                .because("features read releases, not the other way")
                .check(WEB);
    }

    @Test
    void nobodyButTheFirstClassesKnowsAllFeatures() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.atalaya.web")
                .because("Site is the only wiring")
                .check(WEB);
    }

    @Test
    void onlyTheWiringKnowsServerAndTemplates() {
        except(
                        Site.class,
                        Routes.class,
                        Asked.class,
                        PlaceRoutes.class,
                        IndicatorRoutes.class,
                        DataRoutes.class,
                        TransferRoutes.class,
                        ApiRoutes.class,
                        ViewRoutes.class,
                        ReleaseRoutes.class,
                        DiagnosisRoutes.class,
                        TrackerRoutes.class,
                        PartnerRoutes.class,
                        DesignRoutes.class,
                        MapRoutes.class,
                        SheetRoutes.class,
                        ObservatoryRoutes.class,
                        PictureRoutes.class,
                        PictureWriter.class,
                        LastPage.class,
                        OpenDataRoutes.class,
                        OperationsRoutes.class,
                        PublicPath.class,
                        TrustedProxies.class,
                        ForwardedHeaders.class,
                        ErrorPages.class,
                        PageCountry.class,
                        PageWriter.class,
                        ServeCommand.class,
                        ExportSiteCommand.class,
                        SecurityHeaders.class)
                .and()
                .resideOutsideOfPackages("org.atalaya.web.cache..", "org.atalaya.web.limit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .because("a page is made and tested without a server")
                .check(WEB);
        except(PageWriter.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..")
                .because("what a page shows is decided before its template is asked")
                .check(WEB);
    }

    @Test
    void eachLibraryHasOneDoor() {
        noClasses()
                .that()
                .resideInAPackage("org.atalaya.web..")
                .and()
                .haveNameNotMatching("org\\.atalaya\\.web\\.release\\.(PlaceSearch|RecordSearch|SearchWords)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(WEB);
        except(MethodsPages.class, Markdown.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark..")
                .check(WEB);
        except(CalendarFile.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna..")
                .check(WEB);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.atalaya.web.cache..", "org.atalaya.web.limit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.benmanes..")
                .check(WEB);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.web.limit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.bucket4j..")
                .check(WEB);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.web.operation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.prometheus..")
                .check(WEB);
        except(QrCode.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.zxing..")
                .check(WEB);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.dataformat..")
                .check(WEB);
        except(AtomFeed.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.rometools..")
                .check(WEB);
        except(TableWords.class, TableCsv.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv..")
                .check(WEB);
        except(TableSheet.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim..")
                .check(WEB);
        except(Catalogue.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.rdf4j..", "no.hasmac..", "jakarta.json..")
                .check(WEB);
        except(PdfPrinter.class, PngPrinter.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.batik..")
                .check(WEB);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.web.print..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                .check(WEB);
    }

    /** Questions of SQL stand beside analytics' Questions; the page of problems asks analytics' own report. */
    @Test
    void pagesAskQuestionsAndNeverTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "org.atalaya.analytics.derive..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Statement")
                .check(WEB);
        except(DataPages.class, Release.class)
                .should()
                .accessTargetWhere(targetOwner(type(Release.class)).and(target(name("database"))))
                .check(WEB);
    }

    @Test
    void theWallsStandAroundTheWholeModule() {
        assertThat(WEB.contain(Site.class.getName())).isTrue();
        assertThat(WEB.contain("org.atalaya.web.territory.PlacePages")).isTrue();
        assertThat(WEB.contain(WallsTest.class.getName())).isFalse();
    }

    /** No class but these and those within them. */
    private static GivenClassesConjunction except(Class<?>... known) {
        GivenClassesConjunction others = noClasses().that().resideInAPackage("org.atalaya.web..");
        for (Class<?> one : known) {
            others = others.and().haveNameNotMatching(Pattern.quote(one.getName()) + "(\\$.*)?");
        }
        return others;
    }
}
