package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tiny survey derived and published, against what R 4.2.2 with survey 4.1-1 computes from its persons
 * (notebooks/reference/tiny_ensu.R).
 */
class DeriveRunTest {

    private static final String ID = "2026-11-22.1";
    private static final double PERCENT = 1e-7;
    private static final double NEAR_ZERO = 1e-12;

    @TempDir
    private static Path folder;

    private static ReleaseStore store;
    private static List<String> stages;
    private static ReleaseManifest manifest;

    @BeforeAll
    static void publish() throws Exception {
        store = new ReleaseStore(folder.resolve("store"));
        stages = new ArrayList<>();
        TinyRelease release = new TinyRelease()
                .addPrinted("urban-total", "00", "2024-Q2", "perceived_insecurity", 43.9, 10868.0, 24770.0)
                .addPrinted("city", "07", "2024-Q2", "perceived_insecurity", null, 4000.0, null)
                .addPrinted("city", "76", "2024-Q2", "witnessed_vandalism", 3.0, null, null)
                .addPrinted("city", "76", "2023-Q2", "perceived_insecurity", 51.0, null, null)
                .addEarlierSource("2023-Q2", false)
                .addEarlier("urban-total", "00", "2023-Q2", "perceived_insecurity", 0.55, 0.04)
                .addEarlier("city", "07", "2023-Q2", "perceived_insecurity", 0.6, 0.05)
                .addEarlier("city", "76", "2023-Q2", "perceived_insecurity", 0.5, 0.06)
                .addEarlier("area", "05035", "2023-Q2", "perceived_insecurity", 0.0, 0.0)
                .addEarlierSource("2024-Q1", false)
                .addEarlier("city", "07", "2024-Q1", "perceived_insecurity", 0.1, 0.05)
                .addEarlierSource("2024-Q2", true)
                .addEarlier("city", "07", "2024-Q2", "perceived_insecurity", 0.1, 0.05)
                .addEarlier("city", "76", "2024-Q2", "witnessed_vandalism", 0.02, 0.01);
        release.addPrinted("area", "05035", "2024-Q2", "perceived_insecurity", 100 * shareOfAreaInR(), null, null);
        release.stage(store, ID);
        manifest = new DeriveRun(store, stages::add).publish(ID);
    }

    @Test
    void everyComputedFigureIsThatOfR() throws Exception {
        List<NamedCsvRecord> expected = TinyRelease.expected("estimates.csv");
        Map<String, Map<String, Object>> computed = byKey(
                "SELECT * FROM survey_estimate WHERE origin = 'computed' AND period LIKE '2024%'",
                "territory_kind", "territory_code", "period", "indicator", "domain", "measure");
        assertThat(expected).hasSize(180);
        assertThat(computed).hasSize(180);
        for (NamedCsvRecord row : expected) {
            String key = String.join(" ", row.getFields().subList(0, 6));
            Map<String, Object> figure = computed.get(key);
            assertThat(figure).as(key).isNotNull();
            assertThat(figure.get("n")).as(key).isEqualTo(Long.valueOf(row.getField("n")));
            assertThat(figure.get("n_domain")).as(key).isEqualTo(Long.valueOf(row.getField("n_domain")));
            assertThat(figure.get("weight_sum"))
                    .as(key)
                    .isEqualTo(
                            reasonForNoFigure(row).equals("under_10_interviews")
                                    ? null
                                    : Double.valueOf(row.getField("weight_sum")));
            assertThat(figure.get("lonely_psu")).as(key).isEqualTo("adjust");
            assertThat(figure.get("source_release")).as(key).isEqualTo(TinyRelease.label(row.getField("period")));
            if (reasonForNoFigure(row).isEmpty()) {
                compareFigure(key, row, figure);
            } else {
                assertThat(figure.get("withheld_reason")).as(key).isEqualTo(reasonForNoFigure(row));
                assertThat(figure)
                        .as(key)
                        .containsEntry("value", null)
                        .containsEntry("standard_error", null)
                        .containsEntry("lower", null)
                        .containsEntry("df", null)
                        .containsEntry("precision_ine_chile", null);
            }
        }
    }

    /** Why a figure R has is not shown: nobody in the base, or too few in a domain the publisher does not print. */
    private static String reasonForNoFigure(NamedCsvRecord row) {
        long interviews = Long.parseLong(row.getField("n_domain"));
        if (interviews == 0) {
            return "not_applicable";
        }
        return interviews < 10 && !row.getField("domain").equals("all") ? "under_10_interviews" : "";
    }

    private static void compareFigure(String key, NamedCsvRecord row, Map<String, Object> figure) {
        boolean spread = !row.getField("standard_error").equals("0");
        boolean share = row.getField("measure").equals("share");
        for (String column : List.of("value", "standard_error", "df", "lower", "upper", "deff")) {
            same(key + " " + column, row.getField(column), figure.get(column));
        }
        if (spread) {
            assertThat((double) figure.get("cv"))
                    .as(key)
                    .isCloseTo(
                            number(row.getField("standard_error")) / number(row.getField("value")),
                            withinPercentage(PERCENT));
            assertThat(figure.get("confidence")).as(key).isEqualTo(0.95);
            assertThat(figure.get("withheld_reason")).as(key).isNull();
        } else {
            assertThat(figure.get("cv")).as(key).isNull();
            assertThat(figure.get("confidence")).as(key).isNull();
            assertThat(figure.get("withheld_reason"))
                    .as(key)
                    .isEqualTo(
                            share && List.of("0", "1").contains(row.getField("value"))
                                    ? "interval_undefined_at_0_or_1"
                                    : "no_variance_between_psus");
        }
        if (spread && !row.getField("deff").isEmpty()) {
            assertThat((double) figure.get("effective_n"))
                    .as(key)
                    .isCloseTo(
                            number(row.getField("n_domain")) / number(row.getField("deff")), withinPercentage(PERCENT));
        } else {
            assertThat(figure.get("effective_n")).as(key).isNull();
        }
    }

    /** The figures above hold each kind of figure that is not shown in full. */
    @Test
    void theTinySurveyHasEveryReasonToWithhold() throws Exception {
        assertThat(rows("SELECT withheld_reason, count(*)::VARCHAR AS n FROM survey_estimate"
                        + " WHERE origin = 'computed' AND period LIKE '2024%' AND withheld_reason IS NOT NULL"
                        + " GROUP BY ALL ORDER BY ALL"))
                .extracting(row -> row.get("withheld_reason") + " " + row.get("n"))
                .containsExactly(
                        "interval_undefined_at_0_or_1 3",
                        "no_variance_between_psus 3",
                        "not_applicable 18",
                        "under_10_interviews 36");
    }

    @Test
    void aQuestionTheEditionDidNotAskHasNoFigure() throws Exception {
        assertThat(rows("SELECT DISTINCT period FROM survey_estimate"
                        + " WHERE origin = 'computed' AND indicator = 'witnessed_vandalism'"))
                .extracting(row -> row.get("period"))
                .containsExactly("2024-Q2");
    }

    @Test
    void everyChangeFromThePreviousQuarterIsThatOfR() throws Exception {
        List<NamedCsvRecord> expected = TinyRelease.expected("changes.csv");
        Map<String, Map<String, Object>> changes = byKey(
                "SELECT * FROM survey_change WHERE period = '2024-Q2' AND base_period = '2024-Q1'",
                "territory_kind",
                "territory_code",
                "indicator",
                "domain");
        assertThat(expected).hasSize(15);
        assertThat(changes).hasSize(15);
        for (NamedCsvRecord row : expected) {
            String key = String.join(" ", row.getFields().subList(0, 4));
            Map<String, Object> change = changes.get(key);
            assertThat(change).as(key).isNotNull();
            for (String column : List.of(
                    "difference",
                    "standard_error",
                    "df",
                    "lower",
                    "upper",
                    "p_publisher",
                    "p_independent",
                    "p_holm",
                    "standard_error_panel",
                    "p_panel")) {
                same(key + " " + column, row.getField(column), change.get(column));
            }
            assertThat(change.get("verdict_publisher")).as(key).isEqualTo(verdict(row, "p_publisher", 0.10));
            assertThat(change.get("verdict_independent")).as(key).isEqualTo(verdict(row, "p_independent", 0.05));
            assertThat(change.get("verdict_panel")).as(key).isEqualTo(verdict(row, "p_panel", 0.05));
        }
        assertThat(changes.values())
                .extracting(change -> change.get("verdict_panel"))
                .contains("increased");
    }

    private static String verdict(NamedCsvRecord row, String p, double alpha) {
        if (number(row.getField(p)) >= alpha) {
            return "no_distinguishable_change";
        }
        return number(row.getField("difference")) > 0 ? "increased" : "decreased";
    }

    @Test
    void comparesWithThePreviousQuarterAndTheYearBefore() throws Exception {
        assertThat(rows("SELECT DISTINCT period || ' ' || base_period AS pair FROM survey_change ORDER BY pair"))
                .extracting(row -> row.get("pair"))
                .containsExactly("2024-Q2 2023-Q2", "2024-Q2 2024-Q1");
    }

    /**
     * The year before was computed earlier: there are no PSUs to share. Of its four shares that of the area is
     * 0 without error, which tests nothing.
     *
     * <pre>
     *   e &lt;- read.csv("analytics/src/test/resources/tiny-ensu/estimates.csv")
     *   s &lt;- subset(e, period == "2024-Q2" &amp; indicator == "perceived_insecurity" &amp; domain == "all" &amp; measure == "share")[1:3, ]
     *   d &lt;- s$value - c(.55, .6, .5); se &lt;- sqrt(s$standard_error^2 + c(.04, .05, .06)^2); df &lt;- s$df + 3
     *   p &lt;- 2 * pnorm(-abs(d / se)); sprintf("%.17g", c(d, se, 2 * pt(-abs(d / se), df), p, p.adjust(p[2:3], "holm")))
     * </pre>
     */
    @Test
    void testsTheChangeFromAnEditionWithoutMicrodataAsIndependent() throws Exception {
        List<Map<String, Object>> changes =
                rows("SELECT * FROM survey_change WHERE base_period = '2023-Q2' ORDER BY territory_code");
        assertThat(changes)
                .extracting(change -> change.get("territory_kind") + " " + change.get("territory_code"))
                .containsExactly("urban-total 00", "city 07", "city 76");
        compare(
                changes.get(0),
                -0.1112434396447316,
                0.09830024694168206,
                9,
                0.28702424140840066,
                0.25777320208596821,
                null);
        compare(
                changes.get(1),
                -0.23589067194255148,
                0.14455802918778168,
                6,
                0.15384093099613635,
                0.10272034264641761,
                0.20544068529283521);
        compare(
                changes.get(2),
                0.030342533489166601,
                0.1381133491339244,
                6,
                0.8333938598130487,
                0.82611027090502565,
                0.82611027090502565);
    }

    private static void compare(
            Map<String, Object> change,
            double difference,
            double standardError,
            long df,
            double pIndependent,
            double pPublisher,
            Double pHolm) {
        assertThat((double) change.get("difference")).isCloseTo(difference, withinPercentage(PERCENT));
        assertThat((double) change.get("standard_error")).isCloseTo(standardError, withinPercentage(PERCENT));
        assertThat(change.get("df")).isEqualTo(df);
        assertThat((double) change.get("p_independent")).isCloseTo(pIndependent, withinPercentage(PERCENT));
        assertThat((double) change.get("p_publisher")).isCloseTo(pPublisher, withinPercentage(PERCENT));
        if (pHolm == null) {
            assertThat(change.get("p_holm")).isNull();
        } else {
            assertThat((double) change.get("p_holm")).isCloseTo(pHolm, withinPercentage(PERCENT));
        }
        assertThat(change)
                .containsEntry("standard_error_panel", null)
                .containsEntry("p_panel", null)
                .containsEntry("verdict_panel", null);
    }

    @Test
    void holmIsForPlacesAndPanelsForEditionsWithMicrodata() throws Exception {
        assertThat(rows("SELECT * FROM survey_change WHERE (p_holm IS NULL) <> (territory_kind = 'urban-total')"))
                .isEmpty();
        assertThat(rows("SELECT * FROM survey_change WHERE (p_panel IS NULL) <> (base_period = '2023-Q2')"))
                .isEmpty();
    }

    @Test
    void showsEarlierEstimatesOnlyOfEditionsWithoutMicrodata() throws Exception {
        List<Map<String, Object>> earlier = rows("SELECT * FROM survey_estimate"
                + " WHERE origin = 'computed' AND source_release NOT LIKE 'ensu 2024%' ORDER BY territory_code");
        assertThat(earlier)
                .extracting(row -> row.get("period") + " " + row.get("territory_code") + " " + row.get("value"))
                .containsExactly("2023-Q2 00 0.55", "2023-Q2 05035 0.0", "2023-Q2 07 0.6", "2023-Q2 76 0.5");
        assertThat(earlier.get(2))
                .containsEntry("standard_error", 0.05)
                .containsEntry("df", 3L)
                .containsEntry("n", 30L)
                .containsEntry("n_domain", 30L)
                .containsEntry("deff", 1.5)
                .containsEntry("effective_n", 20.0)
                .containsEntry("weight_sum", 15000.0)
                .containsEntry("lonely_psu", "adjust")
                .containsEntry("precision_inegi", "high")
                .containsEntry("source_release", "ensu 2023-Q2 sha256:" + "3".repeat(64));
        // Rscript -e 'sprintf("%.17g", plogis(qlogis(.6) + c(-1, 1) * qt(.975, 3) * .05 / (.6 * .4)))'
        assertThat((double) earlier.get(2).get("lower")).isCloseTo(0.43596741045289439, withinPercentage(PERCENT));
        assertThat((double) earlier.get(2).get("upper")).isCloseTo(0.7443067482147786, withinPercentage(PERCENT));
        assertThat(earlier.get(1)).containsEntry("withheld_reason", "interval_undefined_at_0_or_1");
    }

    @Test
    void printedFiguresStandBesideComputedOnes() throws Exception {
        assertThat(
                        rows(
                                "SELECT * FROM survey_estimate WHERE origin = 'printed' ORDER BY period, territory_code, measure"))
                .extracting(row -> String.join(
                        " ",
                        row.get("period").toString(),
                        row.get("territory_code").toString(),
                        row.get("measure").toString(),
                        row.get("value").toString()))
                .containsExactly(
                        "2023-Q2 76 share 0.51",
                        "2024-Q2 00 base 24770.0",
                        "2024-Q2 00 share 0.439",
                        "2024-Q2 00 total 10868.0",
                        "2024-Q2 05035 share " + shareOfAreaInR(),
                        "2024-Q2 07 total 4000.0",
                        "2024-Q2 76 share 0.03");
        assertThat(rows("SELECT DISTINCT withheld_reason, standard_error, df, source_release FROM survey_estimate"
                        + " WHERE origin = 'printed' AND period = '2024-Q2'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("withheld_reason", "precision_not_published")
                        .containsEntry("standard_error", null)
                        .containsEntry("df", null)
                        .containsEntry("source_release", "INEGI · ENSU 2024-Q2 · 1.1"));
    }

    /**
     * Of the printed shares one is R's own, one is 0.439 for 0.43876 and one is 3 % where nobody was counted; of the
     * printed persons those of the total agree, and 4,000 are printed where the weights add up to 4,969.
     */
    @Test
    void reportsPrintedSharesAndPersonsThatDiffer() throws Exception {
        assertThat(rows("SELECT * FROM problem WHERE problem = 'printed-differs' ORDER BY number"))
                .extracting(
                        row -> row.get("column_name") + " has " + row.get("value") + ", printed " + row.get("expected"))
                .containsExactly(
                        "MX:city:07 perceived_insecurity all total has 4969.0, printed 4000.0",
                        "MX:city:76 witnessed_vandalism all has 0.0, printed 0.03",
                        "MX:urban-total:00 perceived_insecurity all has " + shareOfTotal() + ", printed 0.439");
        assertThat(rows("SELECT * FROM problem WHERE problem = 'printed-differs'")
                        .get(0))
                .containsEntry("effect", "kept")
                .containsEntry("source", "ensu")
                .containsEntry("period", "2024-Q2")
                .containsEntry("file", "INEGI · ENSU 2024-Q2 · 1.1")
                .containsEntry("row_number", null);
    }

    /** Earlier estimates of 2024-Q1 were made from another file, which may differ. */
    @Test
    void reportsEarlierEstimatesOfTheSameFileThatDiffer() throws Exception {
        assertThat(rows("SELECT * FROM problem WHERE problem = 'earlier-estimate-differs' ORDER BY number"))
                .extracting(row -> row.get("period") + " " + row.get("file") + " " + row.get("column_name")
                        + ", before " + row.get("expected"))
                .containsExactly(
                        "2024-Q2 ensu.zip MX:city:07 perceived_insecurity all, before 0.1 ± 0.05",
                        "2024-Q2 ensu.zip MX:city:76 witnessed_vandalism all, before 0.02 ± 0.01");
    }

    @Test
    void publishesTheReleaseAndServesIt() throws Exception {
        assertThat(stages).containsExactly("compute figures", "check the release", "publish");
        assertThat(store.findCurrent()).contains(ID);
        assertThat(store.list()).containsExactly(ID);
        assertThat(store.staging(ID)).doesNotExist();
        assertThat(ReleaseManifest.read(ReleaseStore.manifest(store.release(ID))))
                .isEqualTo(manifest);
    }

    @Test
    void accountsForEveryTableAndItsFiles() throws Exception {
        List<String> expected = new ArrayList<>();
        Tables.interpreted().forEach(table -> expected.add(table.name()));
        Tables.derived().forEach(table -> expected.add(table.name()));
        expected.add("ensu_person");
        assertThat(manifest.tables()).extracting(TableAccount::table).containsExactlyElementsOf(expected);
        assertThat(manifest.sources()).hasSize(2);
        for (TableAccount table : manifest.tables()) {
            assertThat(rows("SELECT count(*) AS n FROM " + table.table()))
                    .as(table.table())
                    .containsExactly(Map.of("n", table.rows()));
            assertThat(table.digest()).matches("[0-9a-f]{64}");
            assertThat(table.files()).isNotEmpty();
            for (FileAccount file : table.files()) {
                Path path = store.release(ID).resolve(file.path());
                assertThat(file.bytes()).isEqualTo(Files.size(path));
                assertThat(file.sha256()).isEqualTo(Sha256.of(path));
            }
        }
    }

    @Test
    void leavesAPageThatNamesTheProblems() throws IOException {
        assertThat(Files.readString(store.release(ID).resolve("problems.html")))
                .contains("Release " + ID, "printed-differs", "earlier-estimate-differs", "ensu.zip");
    }

    @Test
    void twoRunsGiveEqualDigestsHoweverThePersonsArrive(@TempDir Path other) throws Exception {
        Map<String, String> digests = digests(new TinyRelease(), other.resolve("first"));
        assertThat(digests(new TinyRelease().inParts(3), other.resolve("second")))
                .isEqualTo(digests);
        assertThat(digests)
                .hasSize(Tables.interpreted().size() + Tables.derived().size() + 1);
    }

    /**
     * Five quarters in a row: the panel needs the sample of a year before beside those between. The year before
     * interviewed the persons of the quarter before, so that both panels have the errors R has for the latter.
     */
    @Test
    void countsSharedPsusOverAYear(@TempDir Path other) throws Exception {
        TinyRelease release = new TinyRelease();
        List.of("2023-Q2", "2023-Q3", "2023-Q4").forEach(release::addEditionLikeTheFirst);
        ReleaseStore quarters = new ReleaseStore(other);
        release.stage(quarters, ID);
        new DeriveRun(quarters, stage -> {}).publish(ID);
        double[] errorsInR = TinyRelease.expected("changes.csv").stream()
                .mapToDouble(row -> number(row.getField("standard_error_panel")))
                .sorted()
                .toArray();
        try (ReleaseDatabase database = ReleaseDatabase.open(quarters.release(ID))) {
            for (String base : List.of("2023-Q2", "2024-Q1")) {
                List<Double> errors = database.list(
                        "SELECT standard_error_panel FROM survey_change WHERE period = '2024-Q2' AND base_period = ?"
                                + " ORDER BY 1",
                        row -> row.getDouble(1),
                        base);
                assertThat(errors.stream().mapToDouble(Double::doubleValue).toArray())
                        .containsExactly(errorsInR, within(1e-12));
            }
        }
    }

    /** A release whose only indicator is one nobody is counted in has shares, but none that a test can take. */
    @Test
    void publishesAnEditionWithoutAShareThatVaries(@TempDir Path other) throws Exception {
        TinyRelease release = new TinyRelease()
                .addPrinted("urban-total", "00", "2024-Q2", "perceived_insecurity", 1.0, null, null)
                .addEarlierSource("2024-Q2", true)
                .addEarlier("urban-total", "00", "2024-Q2", "perceived_insecurity", 0.01, 0.001);
        release.rows(TinyRelease.PERSON).forEach(person -> {
            person[14] = "safe";
            person[15] = "not_applicable";
            person[17] = "no";
        });
        ReleaseStore empty = new ReleaseStore(other);
        release.stage(empty, ID);
        new DeriveRun(empty, stage -> {}).publish(ID);
        try (ReleaseDatabase database = ReleaseDatabase.open(empty.release(ID))) {
            assertThat(database.list("SELECT problem FROM problem ORDER BY number", row -> row.getString(1)))
                    .containsExactlyInAnyOrder("printed-differs", "earlier-estimate-differs");
            assertThat(database.list("SELECT count(*) FROM survey_change", row -> row.getLong(1)))
                    .containsExactly(0L);
        }
    }

    /** Printed and computed agree in one figure of the three, but the codebook was proved on microdata before. */
    @Test
    void saysHowFarEveryEditionIsProved() throws Exception {
        assertThat(rows("SELECT * FROM edition_verification ORDER BY period"))
                .extracting(row -> String.join(
                        " ",
                        row.get("period").toString(),
                        row.get("verified").toString(),
                        row.get("figures_compared").toString(),
                        row.get("figures_differing").toString()))
                .containsExactly("2024-Q1 microdata 0 0", "2024-Q2 microdata 3 2");
    }

    @Test
    void provesAnEditionKnownByItsDictionaryByThePrintedFigures(@TempDir Path other) throws Exception {
        TinyRelease release = new TinyRelease()
                .knownByDictionaryOnly("2024-Q1")
                .knownByDictionaryOnly("2024-Q2")
                .addPrinted("area", "05035", "2024-Q2", "perceived_insecurity", 100 * shareOfAreaInR(), null, null);
        ReleaseStore proved = new ReleaseStore(other);
        release.stage(proved, ID);
        new DeriveRun(proved, stage -> {}).publish(ID);
        try (ReleaseDatabase database = ReleaseDatabase.open(proved.release(ID))) {
            assertThat(database.list(
                            "SELECT concat_ws(' ', period, verified, figures_compared, figures_differing)"
                                    + " FROM edition_verification ORDER BY period",
                            row -> row.getString(1)))
                    .containsExactly("2024-Q1 unverified 0 0", "2024-Q2 printed 1 0");
        }
    }

    @Test
    void refusesAReleaseThatHasWhatIsWithdrawn(@TempDir Path other) throws Exception {
        ReleaseStore refusing = new ReleaseStore(other);
        new TinyRelease()
                .add(
                        ContentTables.RECORD,
                        ContentTables.RECORD.columns().stream()
                                .map(DeriveRunTest::someValue)
                                .toArray())
                .stage(refusing, ID);
        Files.writeString(
                other.resolve("withdrawn.yaml"),
                "retiros:\n  - {registro: practica-a, dia: 2026-11-21, rol: Archivo, motivo: Error}\n");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new DeriveRun(refusing, stage -> {}).publish(ID))
                .withMessageStartingWith("The release has record practica-a, which is withdrawn");
        assertThat(refusing.list()).isEmpty();
    }

    /** A value a column takes; of the record's id, the one that is withdrawn. */
    private static Object someValue(Column column) {
        if (column.name().equals("record")) {
            return "practica-a";
        } else if (!column.allowed().isEmpty()) {
            return column.allowed().get(0);
        } else if (!column.required()) {
            return null;
        }
        return column.type() == ColumnType.TEXT ? "text" : (Object) 1L;
    }

    @Test
    void refusesAnEditionKnownByItsDictionaryWhosePrintedFiguresDoNotComeOut(@TempDir Path other) throws Exception {
        TinyRelease release = new TinyRelease()
                .knownByDictionaryOnly("2024-Q2")
                .addPrinted("area", "05035", "2024-Q2", "perceived_insecurity", 100 * shareOfAreaInR(), null, null)
                .addPrinted("urban-total", "00", "2024-Q2", "perceived_insecurity", 43.9, null, null);
        ReleaseStore refusing = new ReleaseStore(other);
        release.stage(refusing, ID);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new DeriveRun(refusing, stage -> {}).publish(ID))
                .withMessage("1 of the 2 shares printed for ensu 2024-Q2 differ from those computed with codebook"
                        + " 2024-Q2.yaml, which is known from the edition's dictionary only; the first is"
                        + " MX:urban-total:00 perceived_insecurity all, computed " + shareOfTotal()
                        + " and printed 0.439. Correct the codebook, or take the edition out of the folder.");
        assertThat(refusing.list()).isEmpty();
    }

    private static Map<String, String> digests(TinyRelease release, Path folder) throws Exception {
        ReleaseStore other = new ReleaseStore(folder);
        release.stage(other, ID);
        Map<String, String> digests = new LinkedHashMap<>();
        new DeriveRun(other, stage -> {})
                .publish(ID)
                .tables()
                .forEach(table -> digests.put(table.table(), table.digest()));
        return digests;
    }

    private static void same(String what, String expected, Object actual) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isNull();
        } else {
            double value = number(expected);
            assertThat(((Number) actual).doubleValue())
                    .as(what)
                    .isCloseTo(value, within(Math.max(NEAR_ZERO, PERCENT / 100 * Math.abs(value))));
        }
    }

    private static double shareOfAreaInR() throws IOException {
        return shareInR("05035");
    }

    private static double shareInR(String code) throws IOException {
        return TinyRelease.expected("estimates.csv").stream()
                .filter(row -> String.join(" ", row.getFields().subList(1, 6))
                        .equals(code + " 2024-Q2 perceived_insecurity all share"))
                .mapToDouble(row -> number(row.getField("value")))
                .findFirst()
                .orElseThrow();
    }

    private static String shareOfTotal() throws Exception {
        return rows("SELECT value FROM survey_estimate WHERE origin = 'computed' AND territory_code = '00'"
                        + " AND period = '2024-Q2' AND indicator = 'perceived_insecurity' AND domain = 'all'"
                        + " AND measure = 'share'")
                .get(0)
                .get("value")
                .toString();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static Map<String, Map<String, Object>> byKey(String sql, String... key) throws Exception {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Map<String, Object> row : rows(sql)) {
            List<String> parts = new ArrayList<>();
            for (String column : key) {
                parts.add(row.get(column).toString());
            }
            assertThat(rows.put(String.join(" ", parts), row)).isNull();
        }
        return rows;
    }

    private static List<Map<String, Object>> rows(String sql) throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(store.release(ID))) {
            return release.list(sql, row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.put(row.getMetaData().getColumnName(column), row.getObject(column));
                }
                return values;
            });
        }
    }
}
