package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TableContract.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseGateTest {

    private static final TableContract SHELF = new TableContract(
            "shelf",
            "A shelf.",
            List.of(
                    new Column("room", ColumnType.TEXT, true, "Its room.", List.of()),
                    new Column("shelf", ColumnType.INTEGER, true, "Its number in the room.", List.of())),
            List.of("room", "shelf"),
            List.of());

    private static final TableContract CUP = new TableContract(
            "cup",
            "A cup.",
            List.of(
                    new Column("cup", ColumnType.INTEGER, true, "Its number.", List.of()),
                    new Column("maker", ColumnType.TEXT, true, "Who made it.", List.of()),
                    new Column("glaze", ColumnType.TEXT, false, "Its glaze.", List.of("matt", "gloss")),
                    new Column("room", ColumnType.TEXT, false, "The room it stands in.", List.of()),
                    new Column("shelf", ColumnType.INTEGER, false, "The shelf it stands on.", List.of())),
            List.of("cup"),
            List.of(new Reference(List.of("room", "shelf"), "shelf", List.of("room", "shelf"))));

    /** The cups' table where nothing is promised, so that a broken one can be written. */
    private static final TableContract ANY_CUP = new TableContract(
            "cup",
            "Anything.",
            CUP.columns().stream()
                    .map(column -> new Column(column.name(), column.type(), false, "Anything.", List.of()))
                    .toList(),
            List.of("cup"),
            List.of());

    @TempDir
    private Path release;

    private final List<Object[]> cups = new ArrayList<>();

    @BeforeEach
    void threeCups() {
        cups.add(new Object[] {1, "Ana", "matt", "hall", 1});
        cups.add(new Object[] {2, "Eva", null, null, null});
        cups.add(new Object[] {3, "Ana", "gloss", "hall", null});
    }

    @Test
    void passesTablesThatKeepTheirPromises() {
        assertThatCode(() -> check(account(2, 1), account(1, 0))).doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfATableThatNoFileWentTo() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesARowWithoutARequiredValueAndNamesIt() {
        cups.add(new Object[] {4, null, null, null, null});
        refuses("Table cup has a row without maker, which every row must have: 4.");
    }

    @Test
    void refusesAValueThatIsNotListed() {
        cups.add(new Object[] {4, "Ana", "shiny", null, null});
        refuses("Table cup has in glaze a value that is none of matt, gloss: shiny.");
    }

    @Test
    void refusesAnEmptyTextWhereTheListHasNone() {
        cups.add(new Object[] {4, "Ana", "", null, null});
        refuses("Table cup has in glaze a value that is none of matt, gloss: .");
    }

    @Test
    void refusesARepeatedKey() {
        cups.add(new Object[] {2, "Ana", null, null, null});
        refuses("Table cup repeats the key cup: 2.");
    }

    @Test
    void refusesAReferenceToARowThatIsNotThere() {
        cups.add(new Object[] {4, "Ana", null, "hall", 2});
        refuses("Table cup has in room, shelf a value that table shelf does not have: hall 2.");
    }

    /** Both parts stand in the table of shelves, but in no row together. */
    @Test
    void refusesAReferenceWhosePartsStandInDifferentRows() {
        cups.add(new Object[] {4, "Ana", null, "attic", 1});
        refuses("Table cup has in room, shelf a value that table shelf does not have: attic 1.");
    }

    @Test
    void refusesLostRows() {
        refuses(
                "Table cup has 3 rows, but 4 were kept of its files; no row may be lost or multiplied.",
                account(3, 0),
                account(1, 2));
    }

    @Test
    void refusesMultipliedRows() {
        refuses("Table cup has 3 rows, but 2 were kept of its files; no row may be lost or multiplied.", account(2, 1));
    }

    @Test
    void refusesAnInternalRowInAPublicReleaseOnly() throws Exception {
        TableContract notes = new TableContract(
                "note",
                "A note.",
                List.of(
                        new Column("note", ColumnType.TEXT, true, "Its id.", List.of()),
                        new Column("access", ColumnType.TEXT, true, "Who may see it.", List.of("internal", "public"))),
                List.of("note"),
                List.of());
        try (TableWriter table = new TableWriter(notes)) {
            table.add("open", "public");
            table.add("closed", "internal");
            table.write(release);
        }
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            ReleaseGate gate = new ReleaseGate(database);
            assertThatThrownBy(() -> gate.check(List.of(notes), manifest(false)))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessage("Table note has a row in a public release that is not public: closed.");
            assertThatCode(() -> gate.check(List.of(notes), manifest(true))).doesNotThrowAnyException();
        }
    }

    private static ReleaseManifest manifest(boolean internal, SourceAccount... accounts) {
        return new ReleaseManifest(
                "2026-11-22.1", Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", internal, List.of(accounts), List.of());
    }

    private void refuses(String sentence, SourceAccount... accounts) {
        assertThatThrownBy(() -> check(accounts))
                .isInstanceOf(RefusedInput.class)
                .hasMessage(sentence);
    }

    private void check(SourceAccount... accounts) throws Exception {
        try (TableWriter table = new TableWriter(SHELF)) {
            table.add("hall", 1);
            table.add("attic", 3);
            table.write(release);
        }
        try (TableWriter table = new TableWriter(ANY_CUP)) {
            for (Object[] cup : cups) {
                table.add(cup);
            }
            table.write(release);
        }
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            new ReleaseGate(database).check(List.of(SHELF, CUP), manifest(false, accounts));
        }
    }

    private static SourceAccount account(long kept, long rejected) {
        return new SourceAccount(
                "potters", "", "cups.csv", "0".repeat(64), 9, "cup", "", kept + rejected, kept, rejected);
    }
}
