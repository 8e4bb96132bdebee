package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims about the tiny survey. The urban total of 2024-Q1 is 46.0 % (31.0-61.8) by R
 * (notebooks/reference/tiny_ensu.R); cities 07 and 76 of 2023-Q2, 60 and 20 %, are surely first and second, and
 * those of 2024-Q2 cannot be told apart; a share of 2019-Q1 is printed without its error.
 */
class ClaimRowsTest {

    private static final String ID = "2026-11-22.1";

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, Object>> VERDICTS = new TreeMap<>();

    private static TinyRelease release;

    @BeforeAll
    static void publish() throws Exception {
        ReleaseStore store = new ReleaseStore(folder.resolve("store"));
        release = new TinyRelease()
                .add(CatalogueTables.EDITION, "ensu", "2019-Q1", "collected", 2, "places", null, null, "ensu")
                .add(CatalogueTables.EDITION, "ensu", "2023-Q2", "collected", 2, "places", null, null, "ensu")
                .addPrinted("city", "07", "2019-Q1", "perceived_insecurity", 61.0, null, null)
                .addEarlierSource("2023-Q2", false)
                .addEarlier("city", "07", "2023-Q2", "perceived_insecurity", 0.6, 0.05)
                .addEarlier("city", "76", "2023-Q2", "perceived_insecurity", 0.2, 0.02);
        add(
                ContentTables.DOCUMENT,
                Map.of("document", "d", "title_es", "t", "document_kind", "other", "publisher", "u", "language", "es"));
        add(ContentTables.DOCUMENT_SECTION, Map.of("document", "d", "position", 1L, "section", "s", "heading", "h"));
        share("within", "urban-total:00", "2024-Q1", "menos de 70 %");
        share("across", "urban-total:00", "2024-Q1", "46 %");
        share("outside", "urban-total:00", "2024-Q1", "7 de cada 10");
        share("words", "urban-total:00", "2024-Q1", "muchas personas");
        share("printed", "city:07", "2019-Q1", "6 de cada 10");
        share("nothing", "city:76", "2019-Q1", "6 de cada 10");
        rank("first", "city:07", "2023-Q2", "rank", 1, null);
        rank("second", "city:76", "2023-Q2", "rank", 1, null);
        rank("tied", "city:07", "2024-Q2", "rank", 1, null);
        rank("one-of-two", "city:76", "2024-Q2", "among_first", 2, null);
        rank("among-both", "city:07", "2023-Q2", "rank", 1, "07 76");
        rank("among-another", "city:07", "2023-Q2", "rank", 1, "76");
        rank("printed-rank", "city:07", "2019-Q1", "rank", 6, null);
        release.stage(store, ID);
        new DeriveRun(store, stage -> {}).publish(ID);
        try (ReleaseDatabase published = ReleaseDatabase.open(store.release(ID))) {
            published.list("SELECT * FROM claim_verdict", row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnName(i), row.getObject(i));
                }
                return VERDICTS.put(row.getString("record"), values);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "within, supported,",
        "across, not_distinguishable,",
        "outside, not_supported,",
        "words, cannot_be_checked, figure_not_understood",
        "printed, cannot_be_checked, printed_without_precision",
        "nothing, cannot_be_checked, no_figure",
        "first, supported,",
        "second, not_supported,",
        "tied, not_distinguishable,",
        "one-of-two, supported,",
        "among-both, supported,",
        "among-another, cannot_be_checked, not_ranked",
        "printed-rank, cannot_be_checked, printed_without_precision",
    })
    void judgesEveryClaimByTheRangesOfTheRelease(String record, String verdict, String reason) {
        assertThat(VERDICTS.get(record)).containsEntry("verdict", verdict).containsEntry("reason", reason);
    }

    @Test
    void keepsWhatTheVerdictRestsOn() {
        Map<String, Object> outside = VERDICTS.get("outside");
        assertThat((double) outside.get("claimed_from")).isCloseTo(0.65, within(1e-12));
        assertThat((double) outside.get("claimed_below")).isCloseTo(0.75, within(1e-12));
        assertThat((double) outside.get("value")).isCloseTo(0.4600844191594788, within(1e-9));
        assertThat((double) outside.get("upper")).isCloseTo(0.6176969599658798, within(1e-9));
        assertThat((double) VERDICTS.get("printed").get("value")).isCloseTo(0.61, within(1e-12));
        assertThat(VERDICTS.get("tied"))
                .containsEntry("rank_lower", 1L)
                .containsEntry("rank_upper", 2L)
                .containsEntry("ranked_places", 2L);
    }

    private static void share(String id, String place, String period, String printed) {
        claim(id, place, period, "share", Map.of("figure_printed", printed, "share", 0.5));
    }

    private static void rank(String id, String place, String period, String kind, long rank, String among) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("figure_printed", rank + "°", "rank", rank));
        values.put("among_codes", among);
        claim(id, place, period, kind, values);
    }

    private static void claim(String id, String place, String period, String kind, Map<String, Object> claimed) {
        add(
                ContentTables.RECORD,
                Map.of(
                        "record",
                        id,
                        "kind",
                        "claim",
                        "position",
                        1L,
                        "title_es",
                        id,
                        "document",
                        "d",
                        "section",
                        "s",
                        "author_unit",
                        "u",
                        "review",
                        "checked",
                        "file",
                        "f"));
        Map<String, Object> values = new LinkedHashMap<>(claimed);
        values.putAll(Map.of(
                "record",
                id,
                "claim_kind",
                kind,
                "country",
                "MX",
                "territory_kind",
                place.split(":")[0],
                "territory_code",
                place.split(":")[1],
                "survey",
                "ensu",
                "period",
                period,
                "indicator",
                "perceived_insecurity"));
        add(ContentTables.CLAIM, values);
    }

    private static void add(TableContract table, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("access", "public");
        release.add(table, table.columnNames().stream().map(all::get).toArray());
    }
}
