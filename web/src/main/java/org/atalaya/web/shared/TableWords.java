package org.atalaya.web.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.TableContract;

/**
 * What the tables and columns a release gives out are called by people, in one language: {@code tables.csv} and
 * {@code columns.csv}. What they mean in English stands in the contracts and nowhere else.
 */
public final class TableWords {

    private static final Map<String, NamedCsvRecord> TABLES = lines("tables.csv", line -> line.getField("table"));
    private static final Map<String, NamedCsvRecord> COLUMNS =
            lines("columns.csv", line -> key(line.getField("table"), line.getField("column")));

    /** The table of a line whose words hold in every table that has no line of its own for the column. */
    private static final String EVERY_TABLE = "";

    private final Language language;

    private TableWords(Language language) {
        this.language = language;
    }

    /** The words in a language. */
    public static TableWords of(Language language) {
        return new TableWords(language);
    }

    /**
     * What a table is called.
     *
     * @throws IllegalArgumentException if it has no words, as the tables of persons, which no release gives out
     */
    public String title(TableContract table) {
        return line(table).getField("title_" + language.code());
    }

    /** What one row of a table is, in one sentence. */
    public String purpose(TableContract table) {
        return language.choose(line(table).getField("purpose_es"), table.purpose());
    }

    /** What a column is called; no other column of its table is. */
    public String heading(TableContract table, Column column) {
        return line(table, column).getField("heading_" + language.code());
    }

    /** What a value of a column is, with its unit, and what a missing one means. */
    public String meaning(TableContract table, Column column) {
        return language.choose(line(table, column).getField("meaning_es"), column.meaning());
    }

    private static NamedCsvRecord line(TableContract table) {
        NamedCsvRecord line = TABLES.get(table.name());
        Require.that(line != null, "table", "have a line in tables.csv", table.name());
        return line;
    }

    private static NamedCsvRecord line(TableContract table, Column column) {
        String own = key(table.name(), column.name());
        NamedCsvRecord line = COLUMNS.getOrDefault(own, COLUMNS.get(key(EVERY_TABLE, column.name())));
        Require.that(line != null, "column", "have a line in columns.csv", own);
        return line;
    }

    private static String key(String table, String column) {
        return table + "." + column;
    }

    private static Map<String, NamedCsvRecord> lines(String file, Function<NamedCsvRecord, String> key) {
        try (Reader text = new InputStreamReader(
                        TableWords.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().collect(Collectors.toMap(key, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
