package org.atalaya.ingestion.fetch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;

/** What was fetched, when and with which digest: one line for each file, kept beside the files. */
final class FetchRecord {

    private static final String[] COLUMNS = {
        "fetched_on", "source", "file", "edition", "name", "address", "bytes", "sha256"
    };

    private final Path path;

    FetchRecord(Path folder) {
        path = folder.resolve("fetched.csv");
    }

    /** What was last fetched under a name. */
    Optional<KnownFile> find(String name) throws IOException {
        Optional<KnownFile> last = Optional.empty();
        if (!Files.exists(path)) {
            return last;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("name").equals(name)) {
                    last = Optional.of(new KnownFile(
                            Optional.of(Long.valueOf(row.getField("bytes"))),
                            Optional.of(row.getField("sha256")),
                            "fetched here, " + row.getField("fetched_on")));
                }
            }
        }
        return last;
    }

    void add(LocalDate on, FetchFile file, String edition, String name, URI address, long bytes, String sha256)
            throws IOException {
        boolean isNew = !Files.exists(path);
        try (CsvWriter rows = CsvWriter.builder()
                .build(
                        path,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            if (isNew) {
                rows.writeRecord(COLUMNS);
            }
            rows.writeRecord(
                    on.toString(),
                    file.source(),
                    file.file(),
                    edition,
                    name,
                    address.toString(),
                    String.valueOf(bytes),
                    sha256);
        }
    }
}
