package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;

/** The figures of registered offences of a release. */
final class IncidenceFigures {

    private final Path folder;

    IncidenceFigures(Path folder) {
        this.folder = folder;
    }

    /** Writes the tables of incidence. */
    void write() throws SQLException, IOException {
        for (TableContract contract : IncidenceTables.derived()) {
            try (TableWriter table = new TableWriter(contract)) {
                table.write(folder);
            }
        }
    }
}
