package org.atalaya.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    private static final TableContract THING = new TableContract(
            "thing",
            "A thing.",
            List.of(
                    new Column("kind", ColumnType.TEXT, true, "Its kind.", List.of()),
                    new Column("number", ColumnType.INTEGER, true, "Its number.", List.of()),
                    new Column("size", ColumnType.REAL, false, "Its size.", List.of()),
                    new Column("weight", ColumnType.REAL, true, "Its weight.", List.of()),
                    new Column("whole", ColumnType.FLAG, false, "Whether it is whole.", List.of())),
            List.of("kind", "number"),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void writesRowsInTheOrderOfTheKey() throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            table.add("vase", 1, 0.5, 3.0, true);
            table.add("cup", 10L, 0.25, 2.0, false);
            table.add("cup", 9, 1e-300, 1.0, null);
            table.write(folder);
        }
        assertThat(rows())
                .containsExactly(
                        List.of("cup", "9", "1.0E-300", "1.0", "null"),
                        List.of("cup", "10", "0.25", "2.0", "false"),
                        List.of("vase", "1", "0.5", "3.0", "true"));
    }

    @Test
    void writesAColumnOfNoNumberAsMissing() throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            table.add("cup", 1, Double.NaN, 1.0, null);
            table.write(folder);
        }
        assertThat(rows()).containsExactly(List.of("cup", "1", "null", "1.0", "null"));
    }

    @Test
    void writesATableWithoutRows() throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            table.write(folder);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void addsPartsToATable() throws Exception {
        for (int part = 0; part < 2; part++) {
            try (TableWriter table = new TableWriter(THING)) {
                table.add("cup", part, 1.0, 1.0, true);
                table.writePart(folder, String.valueOf(part));
            }
        }
        assertThat(rows()).hasSize(2);
        assertThat(folder.resolve("thing/part-0.parquet")).exists();
        assertThat(folder.resolve("thing/part-1.parquet")).exists();
    }

    @Test
    void refusesARowWithoutARequiredValue() throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            assertThatThrownBy(() -> table.add("cup", null, 1.0, 1.0, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing.number must have a value: was null");
        }
        try (TableWriter table = new TableWriter(THING)) {
            assertThatThrownBy(() -> table.add("cup", 1, 1.0, Double.NaN, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing.weight must have a value: was NaN");
        }
    }

    @Test
    void refusesARowOfAnotherWidth() throws Exception {
        try (TableWriter table = new TableWriter(THING)) {
            assertThatThrownBy(() -> table.add("cup", 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row of thing must have one value per column: was 2");
        }
    }

    private List<List<String>> rows() throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            return release.list(
                    "SELECT * FROM thing",
                    row -> List.of(
                            row.getString(1),
                            row.getString(2),
                            String.valueOf(row.getObject(3)),
                            row.getString(4),
                            String.valueOf(row.getObject(5))));
        }
    }
}
