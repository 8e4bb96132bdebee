package org.atalaya.analytics.freeze;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;

/** The list of the files frozen shares were computed from: what is frozen anew replaces its row, others stay. */
final class FrozenSources {

    private final Path file;
    private final TreeMap<String, List<String>> rows = new TreeMap<>();

    private FrozenSources(Path file) {
        this.file = file;
    }

    /** Reads the list; a new one if there is none. */
    static FrozenSources read(Path file) throws IOException {
        FrozenSources sources = new FrozenSources(file);
        if (Files.exists(file)) {
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
                csv.stream().skip(1).forEach(row -> sources.put(row.getFields()));
            }
        }
        return sources;
    }

    private void put(List<String> row) {
        rows.put(row.get(0) + " " + row.get(1), row);
    }

    /** Takes in the file an edition's figures were computed from, as the release accounts for it. */
    void put(String survey, String period, String publisher, ReleaseManifest manifest, LocalDate today) {
        for (SourceAccount account : manifest.sources()) {
            if (account.table().equals(survey + "_person") && account.period().equals(period)) {
                put(List.of(
                        survey,
                        period,
                        publisher,
                        account.file(),
                        account.sha256(),
                        Long.toString(account.bytes()),
                        today.toString(),
                        CodeVersion.text()));
            }
        }
    }

    Path file() {
        return file;
    }

    void write() throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(SurveyTables.COMPUTED_SOURCE.columnNames());
            rows.values().forEach(csv::writeRecord);
        }
    }
}
