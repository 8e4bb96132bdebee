package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of the tiny survey: two editions with microdata, and others it knows of. */
class LedgerTest {

    private static final String ID = "2026-11-22.1";

    @TempDir
    private static Path folder;

    private static ReleaseStore store;

    /**
     * 2023-Q3 is of another design and speaks for the total only; 2023-Q4 did not take place; 2024-Q3 is
     * printed for insecurity without La Laguna, 2024-Q4 for the total alone; city 92 begins in 2024-Q3, city 93 is in no sample.
     */
    @BeforeAll
    static void publish() throws Exception {
        TinyRelease release = new TinyRelease()
                .addEditionLikeTheFirst("2023-Q3")
                .addPrinted("city", "76", "2024-Q3", "perceived_insecurity", 51.0, null, null)
                .addPrinted("urban-total", "00", "2024-Q4", "perceived_insecurity", 60.0, null, null);
        release.rows(CatalogueTables.EDITION).removeIf(edition -> edition[1].equals("2023-Q3"));
        release.add(
                        CatalogueTables.EDITION,
                        "ensu",
                        "2023-Q2",
                        "collected",
                        32,
                        "total",
                        "solo el total",
                        "total only",
                        "ensu")
                .add(CatalogueTables.EDITION, "ensu", "2023-Q3", "collected", 2, "places", null, null, "ensu")
                .add(
                        CatalogueTables.EDITION,
                        "ensu",
                        "2023-Q4",
                        "not_collected",
                        null,
                        "places",
                        "pandemia",
                        "pandemic",
                        "ensu")
                .add(CatalogueTables.EDITION, "ensu", "2024-Q3", "collected", 2, "places", null, null, "ensu")
                .add(CatalogueTables.EDITION, "ensu", "2024-Q4", "collected", 2, "places", null, null, "ensu")
                .add(
                        CatalogueTables.SERIES_BREAK,
                        "ensu",
                        "all",
                        "all",
                        "2024-Q1",
                        "otro diseño",
                        "another design",
                        "ensu")
                .add(CatalogueTables.QUESTION_ASKED, "ensu", "2024-Q3", "perceived_safety", "2024-Q3.yaml")
                .add(CatalogueTables.TERRITORY, row("92", "Irapuato", "2024-Q3"))
                .add(CatalogueTables.TERRITORY, row("93", "Chetumal", null))
                .add(
                        CatalogueTables.KNOWN_GAP,
                        "ensu",
                        "MX",
                        "city",
                        "76",
                        "municipal_police_identification",
                        "all",
                        "not_applicable",
                        "no hay policía municipal",
                        "there is no municipal police",
                        "ensu");
        store = new ReleaseStore(folder);
        release.stage(store, ID);
        new DeriveRun(store, stage -> {}).publish(ID);
    }

    @Test
    void hasALineForEveryPlaceEditionAndIndicator() throws Exception {
        assertThat(list("SELECT count(*)::VARCHAR FROM comparability")).containsExactly(Integer.toString(6 * 7 * 3));
    }

    @Test
    void tellsEveryKindOfMissingFromTheOthers() throws Exception {
        assertThat(state("city", "07", "2024-Q1", "perceived_insecurity")).isEqualTo("available");
        assertThat(state("city", "76", "2024-Q2", "witnessed_vandalism")).isEqualTo("zero");
        assertThat(state("urban-total", "00", "2023-Q2", "perceived_insecurity"))
                .isEqualTo("not_loaded");
        assertThat(state("city", "07", "2023-Q2", "perceived_insecurity")).isEqualTo("not_sampled solo el total");
        assertThat(state("city", "07", "2023-Q4", "perceived_insecurity")).isEqualTo("not_collected pandemia");
        assertThat(state("city", "92", "2024-Q2", "perceived_insecurity")).isEqualTo("not_sampled");
        assertThat(state("city", "93", "2024-Q2", "perceived_insecurity")).isEqualTo("not_sampled");
        assertThat(state("city", "93", "2024-Q4", "perceived_insecurity")).isEqualTo("not_loaded");
        assertThat(state("city", "07", "2024-Q3", "perceived_insecurity")).isEqualTo("not_reported");
        assertThat(state("city", "76", "2024-Q3", "perceived_insecurity")).isEqualTo("available");
        assertThat(state("city", "07", "2024-Q3", "witnessed_vandalism")).isEqualTo("not_asked");
        assertThat(state("city", "07", "2024-Q4", "witnessed_vandalism")).isEqualTo("not_loaded");
        assertThat(state("city", "76", "2024-Q1", "municipal_police_trusted"))
                .isEqualTo("not_applicable no hay policía municipal");
        assertThat(state("city", "76", "2024-Q4", "municipal_police_trusted"))
                .isEqualTo("not_applicable no hay policía municipal");
    }

    @Test
    void aPrintedTotalDoesNotSayThatTheCitiesWereLeftOut() throws Exception {
        assertThat(state("urban-total", "00", "2024-Q4", "perceived_insecurity"))
                .isEqualTo("available");
        assertThat(state("city", "07", "2024-Q4", "perceived_insecurity")).isEqualTo("not_loaded");
    }

    @Test
    void testsNoChangeAcrossABreak() throws Exception {
        assertThat(list("SELECT DISTINCT series FROM comparability WHERE period < '2024-Q1'"))
                .containsExactly("2023-Q2");
        assertThat(list("SELECT DISTINCT series FROM comparability WHERE period >= '2024-Q1'"))
                .containsExactly("2024-Q1");
        assertThat(list("SELECT DISTINCT period || ' ' || base_period FROM survey_change"))
                .containsExactly("2024-Q2 2024-Q1");
    }

    private static Object[] row(String code, String name, String validFrom) {
        return new Object[] {"MX", "city", code, name, name, "country", "MX", validFrom, null, "ensu"};
    }

    private static String state(String kind, String code, String period, String indicator) throws Exception {
        return list("SELECT concat_ws(' ', state, reason_es) FROM comparability WHERE territory_kind = '" + kind
                        + "' AND territory_code = '" + code + "' AND period = '" + period + "' AND indicator = '"
                        + indicator + "'")
                .get(0);
    }

    private static List<String> list(String sql) throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(store.release(ID))) {
            return release.list(sql, row -> row.getString(1));
        }
    }
}
