package org.atalaya.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseDatabaseTest {

    private static final TableContract THING = new TableContract(
            "thing",
            "A thing.",
            List.of(
                    new Column("number", ColumnType.INTEGER, true, "Its number.", List.of()),
                    new Column("name", ColumnType.TEXT, true, "Its name.", List.of())),
            List.of("number"),
            List.of());

    @TempDir
    private Path folder;

    private Path release;
    private ReleaseDatabase database;

    @BeforeEach
    void openARelease() throws Exception {
        release = folder.resolve("release");
        writeThings(release);
        Files.writeString(folder.resolve("secret.csv"), "secret\n1\n");
        database = ReleaseDatabase.open(release);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void readsEveryTableOfTheRelease() throws Exception {
        assertThat(database.list("SELECT name FROM thing ORDER BY number", row -> row.getString(1)))
                .containsExactly("cup", "vase");
    }

    @Test
    @Timeout(60)
    void whoAsksWhileEveryConnectionIsTakenIsToldSoAfterAWhile() throws Exception {
        try (ReleaseDatabase small = ReleaseDatabase.open(release, 1, Duration.ofSeconds(1))) {
            small.each(
                    "SELECT name FROM thing LIMIT 1",
                    row -> assertThatThrownBy(() -> small.list("SELECT 1", one -> 1))
                            .isInstanceOf(SQLTimeoutException.class)
                            .hasMessage("every connection was taken for PT1S"));
            assertThat(small.list("SELECT 1", row -> row.getInt(1))).containsExactly(1);
        }
    }

    @Test
    @Timeout(60)
    void aQuestionThatTakesTooLongIsGivenUpAndTheNextIsAnswered() throws Exception {
        try (ReleaseDatabase small = ReleaseDatabase.open(release, 1, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> small.list(
                            "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range % 7 = b.range % 11",
                            row -> row.getLong(1)))
                    .isInstanceOf(SQLTimeoutException.class);
            assertThat(small.list("SELECT 1", row -> row.getInt(1))).containsExactly(1);
        }
    }

    @Test
    void bindsParametersInOrder() throws Exception {
        assertThat(database.list(
                        "-- it's a question; with a comment\nSELECT name FROM thing WHERE number > ? AND name <> ?",
                        row -> row.getString(1),
                        0,
                        "vase"))
                .containsExactly("cup");
    }

    @Test
    void takesMarksThatStandWithinQuotes() throws Exception {
        assertThat(database.list(
                        "WITH named AS (SELECT name || '; -- ' || 4 / 2 AS \"it's; a name\" FROM thing)"
                                + " SELECT \"it's; a name\" FROM named ORDER BY 1 LIMIT 1",
                        row -> row.getString(1)))
                .containsExactly("cup; -- 2.0");
    }

    @Test
    void findsTheFirstRowOrNone() throws Exception {
        assertThat(database.find("SELECT name FROM thing ORDER BY number", row -> row.getString(1)))
                .contains("cup");
        assertThat(database.find("SELECT name FROM thing WHERE number = 9", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void readsNoFileOutsideTheRelease() {
        assertThatThrownBy(() -> ask("SELECT * FROM read_csv('" + folder.resolve("secret.csv") + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Permission Error");
        assertThatThrownBy(() -> ask("SELECT * FROM read_text('" + release + "/../secret.csv')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Permission Error");
    }

    @Test
    void readsNoFolderThatOnlyBeginsLikeTheRelease() throws Exception {
        Path sibling = Files.createDirectories(folder.resolve("release-2"));
        Files.writeString(sibling.resolve("secret.csv"), "secret\n1\n");
        assertThatThrownBy(() -> ask("SELECT * FROM read_csv('" + sibling.resolve("secret.csv") + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Permission Error");
    }

    @Test
    void opensAReleaseWhosePathHasAQuote() throws Exception {
        Path quoted = folder.resolve("Ana's release");
        writeThings(quoted);
        try (ReleaseDatabase other = ReleaseDatabase.open(quoted)) {
            assertThat(other.list("SELECT count(*) FROM thing", row -> row.getLong(1)))
                    .containsExactly(2L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[b]", "every*", "what?", "{a,b}", "name=jug"})
    void readsTheReleaseOfAPathThatLooksLikeAPattern(String name) throws Exception {
        Path odd = folder.resolve(name).resolve("release");
        writeThings(odd);
        try (ReleaseDatabase other = ReleaseDatabase.open(odd)) {
            assertThat(other.list("SELECT name FROM thing ORDER BY number", row -> row.getString(1)))
                    .containsExactly("cup", "vase");
        }
    }

    @Test
    void namesTheTableThatHasNoFile() throws Exception {
        Files.createDirectory(release.resolve("nothing"));
        assertThatThrownBy(() -> ReleaseDatabase.open(release))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(release.resolve("nothing") + ": a table without a Parquet file");
    }

    @Test
    void saysSoWhenThereIsNoSuchFolder() {
        assertThatThrownBy(() -> ReleaseDatabase.open(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }

    private void ask(String sql) throws SQLException {
        database.list(sql, row -> row.getString(1));
    }

    private static void writeThings(Path release) throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            table.add(1, "cup");
            table.add(2, "vase");
            table.write(release);
        }
    }
}
