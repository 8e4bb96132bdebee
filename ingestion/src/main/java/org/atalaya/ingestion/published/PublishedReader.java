package org.atalaya.ingestion.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.catalogue.ContractCsv;
import org.atalaya.ingestion.interpret.Reading;

/**
 * Reads the figures the project ships: those publishers printed, and estimates computed earlier from
 * official microdata (data/published/README.md).
 */
public final class PublishedReader {

    private PublishedReader() {}

    /**
     * Reads the figures.
     *
     * @param spark the session
     * @param folder data/published
     */
    public static Reading read(SparkSession spark, Path folder) throws IOException {
        return ContractCsv.read(
                spark,
                "published",
                Map.of(
                        Tables.PRINTED_FIGURE, folder.resolve("printed"),
                        Tables.COMPUTED_SOURCE, folder.resolve("computed_source.csv"),
                        Tables.COMPUTED_ESTIMATE, folder.resolve("computed")));
    }
}
