package org.atalaya.web.release;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.ProjectFiles;

/** The places of data/catalogues, as a release has them. */
final class Catalogues {

    private static Gazetteer gazetteer;

    private Catalogues() {}

    /** Read once. */
    static synchronized Gazetteer gazetteer() {
        if (gazetteer == null) {
            gazetteer = read();
        }
        return gazetteer;
    }

    private static Gazetteer read() {
        try {
            Path folder =
                    Files.createTempDirectory(Path.of("target"), "catalogues").toAbsolutePath();
            for (TableContract table :
                    List.of(CatalogueTables.TERRITORY, CatalogueTables.TERRITORY_NAME, CatalogueTables.CITY_MEMBER)) {
                write(table, folder);
            }
            try (ReleaseDatabase database = ReleaseDatabase.open(folder)) {
                return Gazetteer.read(new Questions(database), PlaceSurvey.ENSU.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(TableContract contract, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(contract)) {
            for (NamedCsvRecord row : ProjectFiles.catalogue(contract.name())) {
                table.add(contract.columnNames().stream()
                        .map(row::getField)
                        .map(value -> value.isEmpty() ? null : value)
                        .toArray());
            }
            table.write(folder);
        }
    }
}
