package org.atalaya.analytics.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.partner.Partners.Suggestion;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counterparts counted by hand. N has a model and takes over P's; P looks for what N's model is about; T is like N and looks
 * for something without a theme; S is of N's country only. An agreement and a programme name N and P.
 */
class PartnersTest {

    private static final TerritoryId N = TerritoryId.parse("MX:municipality:15058");
    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final TerritoryId P = TerritoryId.parse("CL:comuna:13122");
    private static final TerritoryId T = TerritoryId.parse("MX:municipality:15104");
    private static final TerritoryId S = TerritoryId.parse("MX:state:08");

    private static final Map<TableContract, List<Object[]>> TABLES = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static Content content;

    @BeforeAll
    static void read() throws Exception {
        Stream.concat(Tables.interpreted().stream(), Tables.derived().stream())
                .forEach(table -> TABLES.put(table, new ArrayList<>()));
        add(ContentTables.DOCUMENT, Map.of("document", "d", "language", "es"));
        add(ContentTables.DOCUMENT_SECTION, Map.of("document", "d", "section", "s"));
        for (String theme : List.of("proximity", "prevention", "good")) {
            add(ContentTables.TERM, Map.of("term", theme, "vocabulary", "theme"));
        }
        add(ContentTables.TERM, Map.of("term", "continuity", "vocabulary", "barrier"));
        record("model-n", "model", CITY, "proximity");
        record("model-p", "model", P, "prevention");
        record("need-p", "need", P, "proximity");
        record("need-t", "need", T);
        record("need-met", "need", T, "proximity");
        event("need-met", "fulfilled");
        record("practice-s", "practice", S, "good", "continuity");
        record("programme", "programme", P);
        place("programme", N, "member");
        record("agreement", "agreement", P);
        place("agreement", N, "member");
        record("product", "product", null);
        place("product", N, "destination");
        place("product", P, "origin");
        add(ContentTables.RELATION, Map.of("record", "product", "relation", "transfers", "other", "model-p"));
        record("courses", "training_offer", null, "prevention");
        record("aim", "objective", N, "good");
        record("installed", "product", null);
        place("installed", N, "destination");
        event("installed", "installed");
        for (Map.Entry<TableContract, List<Object[]>> table : TABLES.entrySet()) {
            try (TableWriter writer = new TableWriter(table.getKey())) {
                for (Object[] row : table.getValue()) {
                    writer.add(row);
                }
                writer.write(folder);
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            content = Content.read(release);
        }
    }

    private static Partners find(TerritoryId place, String theme) {
        return Partners.of(
                content,
                place.equals(N) ? Set.of(N, CITY) : Set.of(place),
                place.equals(N) ? Set.of(T) : Set.of(),
                Optional.ofNullable(theme));
    }

    @Test
    void knowsWhatAPlaceHasAndLooksFor() {
        assertThat(find(N, null).has()).extracting(ContentRecord::id).containsExactlyInAnyOrder("model-n", "installed");
        assertThat(find(N, null).needs()).extracting(ContentRecord::id).containsExactly("product");
    }

    @Test
    void whoHasWhatItLooksForIsSuggestedWithEveryReason() {
        List<Suggestion> offers = find(N, null).offers();
        assertThat(offers).extracting(each -> each.record().id()).containsExactly("model-p", "courses");
        assertThat(offers.get(0).record().id()).isEqualTo("model-p");
        assertThat(offers.get(0).places()).containsExactly(P);
        assertThat(offers.get(0).reasons())
                .containsExactlyInAnyOrder(
                        new Reason.Theme("prevention", "product"),
                        new Reason.Together("programme"),
                        new Reason.Together("agreement"),
                        new Reason.SameLanguage("d"));
    }

    /** Courses are their giver's, wherever they were offered; an aim outside a plan is no need. */
    @Test
    void trainingIsOfUnitsAndAnAimOutsideAPlanIsNoNeed() {
        assertThat(find(N, null).offers().get(1).places()).isEmpty();
        assertThat(find(N, null).needs()).extracting(ContentRecord::id).doesNotContain("aim");
    }

    /** A common theme comes before a similar place; a need that was met, and a common country alone, are no suggestion. */
    @Test
    void whoLooksForWhatItHasComesByTheStrengthOfTheReasons() {
        List<Suggestion> demands = find(N, null).demands();
        assertThat(demands).extracting(each -> each.record().id()).containsExactly("need-p", "need-t");
        assertThat(demands.get(0).reasons()).contains(new Reason.Theme("proximity", "model-n"));
        assertThat(demands.get(1).reasons())
                .containsExactly(new Reason.Similar(T), new Reason.SameCountry(), new Reason.SameLanguage("d"));
    }

    @Test
    void aThemeAskedForIsAReasonByItself() {
        List<Suggestion> offers = find(N, "good").offers();
        assertThat(offers).extracting(each -> each.record().id()).containsExactly("practice-s");
        assertThat(offers.get(0).reasons())
                .containsExactly(new Reason.Theme("good", ""), new Reason.SameCountry(), new Reason.SameLanguage("d"));
        assertThat(find(N, "good").demands()).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsNoTheme() {
        assertThat(find(N, "continuity").offers()).isEmpty();
    }

    @Test
    void aPlaceNobodyTellsOfHasNobodyToMeet() {
        Partners nobody = find(TerritoryId.parse("CL:comuna:01101"), null);
        assertThat(nobody.has()).isEmpty();
        assertThat(nobody.needs()).isEmpty();
        assertThat(nobody.offers()).isEmpty();
        assertThat(nobody.demands()).isEmpty();
    }

    private static void record(String id, String kind, TerritoryId place, String... terms) {
        add(ContentTables.RECORD, Map.of("record", id, "kind", kind, "title_es", id, "document", "d", "section", "s"));
        if (place != null) {
            place(id, place, "subject");
        }
        for (String term : terms) {
            add(ContentTables.TAG, Map.of("record", id, "term", term));
        }
    }

    private static void place(String record, TerritoryId place, String role) {
        add(
                ContentTables.RECORD_PLACE,
                Map.of(
                        "record", record,
                        "place_role", role,
                        "country", place.country().name(),
                        "territory_kind", place.kind().id(),
                        "territory_code", place.code()));
    }

    private static void event(String record, String event) {
        add(ContentTables.EVENT, Map.of("record", record, "event", event));
    }

    /** A row with something in every column that must have a value. */
    private static void add(TableContract table, Map<String, Object> values) {
        TABLES.get(table)
                .add(table.columns().stream()
                        .map(column -> values.containsKey(column.name()) ? values.get(column.name()) : filler(column))
                        .toArray());
    }

    private static Object filler(Column column) {
        if (!column.required()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> column.allowed().isEmpty() ? "x" : column.allowed().get(0);
            case INTEGER -> 1L;
            case REAL -> 1.0;
            case FLAG -> false;
        };
    }
}
