package org.atalaya.ingestion.geometry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.store.GeographyTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/** Makes rows of the store from geometry files, which are small and already read. */
public final class GeometryReader {

    /** The work of table source that stands for what an observatory added. */
    private static final String SOURCE = "geometry_file";

    private GeometryReader() {}

    /** A row for each place a file has a shape of. */
    public static Reading read(List<GeometryFile> files) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<SourceAccount> accounts = new ArrayList<>();
        for (GeometryFile file : files) {
            Map<TerritoryId, String> shapes = SimpleShapes.of(file.shapes());
            shapes.forEach((place, shape) -> rows.add(
                    RowFactory.create(place.country().name(), place.kind().id(), place.code(), shape, SOURCE)));
            accounts.add(new SourceAccount(
                    SOURCE,
                    "",
                    file.name(),
                    file.container().sha256(file.entry()),
                    file.container().bytes(file.entry()),
                    GeographyTables.TERRITORY_SHAPE.name(),
                    "",
                    file.read(),
                    shapes.size(),
                    file.read() - shapes.size()));
        }
        return new Reading(Map.of(GeographyTables.TERRITORY_SHAPE, TableRows.held(rows)), accounts, TableRows.none());
    }
}
