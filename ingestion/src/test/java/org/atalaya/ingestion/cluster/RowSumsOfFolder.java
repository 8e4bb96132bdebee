package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.store.RowSum;

/** The digests of the tables of a staged release, for tests of other packages. */
public final class RowSumsOfFolder {

    private RowSumsOfFolder() {}

    /** Table → rows and digest. */
    public static Map<String, String> of(Path release, List<TableContract> tables) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (TableContract table : tables) {
            RowSum sum = new RowSum();
            try (Stream<Path> parts = Files.list(release.resolve(table.name()))) {
                for (Path part : parts.toList()) {
                    sum = sum.with(TableFile.sum(table, part));
                }
            }
            digests.put(table.name(), sum.rows() + " rows, " + sum.digest());
        }
        return digests;
    }
}
