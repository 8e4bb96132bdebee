package org.atalaya.analytics.statistic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A table R made, beside the reference cases. */
final class ReferenceTable {

    private static final Path FOLDER = Path.of("src/test/resources/reference");

    private ReferenceTable() {}

    /** Its rows. */
    static List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
