package org.atalaya.analytics.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.derive.TinyRelease;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the tiny survey, each cell as R's package survey computes it ({@code notebooks/reference/crosstab.R}). */
class CrossTabsTest {

    private static final String ID = "2026-11-22.1";

    @TempDir
    private static Path folder;

    private static ReleaseDatabase release;
    private static CrossTabs tables;

    @BeforeAll
    static void stage() throws Exception {
        TinyRelease tiny = new TinyRelease();
        tiny.rows(CatalogueTables.SURVEY).get(0)[5] = "all sex=female sex=male age=18-29 age=30-59 age=60+";
        tiny.add(CatalogueTables.DOMAIN, "sex=male", "sex", "male", null, null, "Hombres", "Men", 4)
                .add(CatalogueTables.DOMAIN, "age=18-29", "age", null, 18, 29, "18 a 29", "18 to 29", 5)
                .add(CatalogueTables.DOMAIN, "age=30-59", "age", null, 30, 59, "30 a 59", "30 to 59", 6);
        tiny.rows(CatalogueTables.ANSWER).clear();
        addAnswers(tiny, "safety", "safe", "unsafe", "dont_know");
        addAnswers(tiny, "yes_no", "yes", "no", "not_applicable", "dont_know");
        addAnswers(tiny, "trust", "much_trust", "some_trust", "some_distrust", "much_distrust", "dont_know", "skipped");
        for (String period : List.of("2024-Q1", "2024-Q2")) {
            for (Object[] concept : tiny.rows(CatalogueTables.CONCEPT)) {
                if (!period.equals("2024-Q1") || !concept[1].equals("witnessed_vandalism")) {
                    tiny.add(CatalogueTables.QUESTION_ASKED, "ensu", period, concept[1], period + ".yaml");
                }
            }
        }
        ReleaseStore store = new ReleaseStore(folder);
        tiny.stage(store, ID);
        release = ReleaseDatabase.open(store.staging(ID));
        tables = CrossTabs.of(release);
    }

    private static void addAnswers(TinyRelease tiny, String set, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            tiny.add(CatalogueTables.ANSWER, set, answers[i], answers[i], answers[i], i + 1);
        }
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    @Test
    void everyCellIsAsInR() throws Exception {
        int compared = 0;
        int withheld = 0;
        Map<CrossTabs.Question, List<NamedCsvRecord>> expected = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> cells =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/tiny-ensu/crosstabs.csv"))) {
            cells.forEach(cell -> expected.computeIfAbsent(question(cell), question -> new ArrayList<>())
                    .add(cell));
        }
        for (Map.Entry<CrossTabs.Question, List<NamedCsvRecord>> table : expected.entrySet()) {
            CrossTab actual = tables.table(table.getKey());
            for (NamedCsvRecord cell : table.getValue()) {
                Optional<CrossTab.Row> row = actual.rows().stream()
                        .filter(one -> one.group().orElse("").equals(cell.getField("group")))
                        .findFirst();
                if (row.isEmpty()) {
                    assertThat(cell.getField("group")).isIn("not stated", "dont_know");
                } else if (row.get().suppressed().isPresent()) {
                    assertThat(row.get().cells()).isEmpty();
                    withheld++;
                } else {
                    int column = actual.answers().indexOf(cell.getField("answer"));
                    assertSame(table.getKey(), cell, row.get().cells().get(column));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(46);
        assertThat(withheld).isEqualTo(46);
    }

    private static CrossTabs.Question question(NamedCsvRecord cell) {
        return question(
                cell.getField("period"),
                cell.getField("kind"),
                cell.getField("code"),
                cell.getField("item"),
                cell.getField("by"));
    }

    private static CrossTabs.Question question(String period, String kind, String code, String item, String by) {
        return new CrossTabs.Question("ensu", period, TerritoryId.of("MX", kind, code), item, by);
    }

    private static void assertSame(CrossTabs.Question table, NamedCsvRecord cell, SurveyEstimate actual) {
        String what = table + " " + cell.getFields();
        SurveyEstimate.Point point = actual.point().orElseThrow();
        assertThat(actual.nDomain()).as(what).isEqualTo(Integer.parseInt(cell.getField("n")));
        assertThat(point.df()).as(what).isEqualTo(Integer.parseInt(cell.getField("df")));
        assertSame(what, cell.getField("share"), point.value());
        assertSame(what, cell.getField("standard_error"), point.standardError());
        if (cell.getField("lower").isEmpty()) {
            assertThat(actual.interval()).as(what).isEmpty();
            assertThat(actual.withheld()).as(what).isPresent();
        } else {
            assertSame(
                    what,
                    cell.getField("lower"),
                    actual.interval().orElseThrow().lower());
            assertSame(
                    what,
                    cell.getField("upper"),
                    actual.interval().orElseThrow().upper());
        }
    }

    private static void assertSame(String what, String expected, double actual) {
        double value = Double.parseDouble(expected);
        assertThat(actual).as(what).isCloseTo(value, within(1e-9 * Math.abs(value) + 1e-15));
    }

    /** Of 17 who know the municipal police eleven are women and six men: six are too few, and eleven would tell of them. */
    @Test
    void withholdsASmallGroupAndTheOneThatWouldGiveItAway() throws Exception {
        CrossTab table = tables.table(question("2024-Q1", "city", "07", "municipal_police_trust", "sex"));
        assertThat(table.rows())
                .extracting(CrossTab.Row::suppressed)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Suppression.PROTECTS_ANOTHER_GROUP),
                        Optional.of(Suppression.UNDER_10_INTERVIEWS));
        assertThat(table.answers())
                .containsExactly("much_trust", "some_trust", "some_distrust", "much_distrust", "dont_know");
    }

    /** Two of the 30 of La Laguna could not say whether they know the police. */
    @Test
    void whoDoesNotSayIsInTheTotalAndInNoGroup() throws Exception {
        CrossTab table =
                tables.table(question("2024-Q2", "city", "07", "perceived_safety", "municipal_police_identification"));
        assertThat(table.unstated()).isEqualTo(2);
        assertThat(table.rows())
                .extracting(CrossTab.Row::group)
                .containsExactly(Optional.empty(), Optional.of("yes"), Optional.of("no"));
    }

    @Test
    void aQuestionThatHasNoSenseThereHasNoTable() throws Exception {
        CrossTab table = tables.table(question("2024-Q1", "city", "76", "municipal_police_trust", "sex"));
        assertThat(table.rows()).isEmpty();
        assertThat(table.nothing()).contains(WithheldReason.NOT_APPLICABLE);
    }

    @Test
    void refusesWhatTheReleaseCannotAnswer() {
        for (CrossTabs.Question wrong : List.of(
                question("2023-Q1", "city", "07", "perceived_safety", "all"),
                question("2024-Q1", "city", "99", "perceived_safety", "all"),
                question("2024-Q1", "city", "07", "witnessed_vandalism", "all"),
                question("2024-Q1", "city", "07", "perceived_safety", "perceived_safety"),
                question("2024-Q1", "city", "07", "perceived_safety", "x; DROP TABLE y"))) {
            assertThatThrownBy(() -> tables.table(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tellsWhatCanBeAsked() throws Exception {
        assertThat(tables.catalogue().editions())
                .extracting(CrossTabCatalogue.Edition::period)
                .containsExactly("2024-Q2", "2024-Q1");
        assertThat(tables.places("ensu", "2024-Q1"))
                .extracting(Place::id)
                .extracting(TerritoryId::text)
                .containsExactlyInAnyOrder("MX:area:05035", "MX:city:07", "MX:city:76", "MX:urban-total:00");
        assertThat(new TreeSet<>(tables.catalogue().editions().get(1).asked()))
                .containsExactly("municipal_police_identification", "municipal_police_trust", "perceived_safety");
    }

    /** A shelf with room for one sample gives the same answers, only later. */
    @Test
    void aFullShelfForgetsWhatWasNotUsedForLongest() throws Exception {
        long ofOneSample = 55 * 72;
        SampleShelf shelf = new SampleShelf(release, ofOneSample);
        SampleShelf.Frame first = shelf.frame("ensu", "2024-Q1");
        assertThat(shelf.frame("ensu", "2024-Q1")).isSameAs(first);
        assertThat(shelf.taken()).isEqualTo(ofOneSample);
        shelf.frame("ensu", "2024-Q2");
        assertThat(shelf.taken()).isEqualTo(ofOneSample);
        assertThat(shelf.frame("ensu", "2024-Q1")).isNotSameAs(first);
    }
}
