package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;

/** Files of expected values, and what a release has in their place. */
final class Expected {

    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    private Expected() {}

    /** The rows of a file of expected values. */
    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    /** The rows of a release that an SQL question selects, by their column {@code key}. */
    static Map<String, Map<String, Object>> actual(Path release, String sql) throws Exception {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            database.list(sql, row -> {
                Map<String, Object> values = new HashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
                }
                return rows.put((String) values.get("key"), values);
            });
        }
        return rows;
    }

    /** Requires a number equal to nine digits; an empty text expects none. */
    static void assertSame(String what, String expected, Object actual) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isNull();
        } else {
            assertSame(what, Double.parseDouble(expected), actual);
        }
    }

    /** Requires a number equal to nine digits. */
    static void assertSame(String what, double expected, Object actual) {
        assertThat(actual).as(what).isNotNull();
        assertThat(((Number) actual).doubleValue())
                .as(what)
                .isCloseTo(expected, within(Math.max(ABSOLUTE, RELATIVE * Math.abs(expected))));
    }
}
