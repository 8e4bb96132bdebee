package org.atalaya.ingestion.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.catalogue.ContractCsv;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads the figures the project ships: those publishers printed, and estimates computed earlier from
 * official microdata (data/published/README.md).
 */
public final class PublishedReader {

    private static final String SOURCE = "published";
    private static final String PRINTED = "printed";
    private static final String COMPUTED = "computed";

    /** Tables of official figures that the project ships, each with its folder. */
    private static final List<TableContract> OFFICIAL = List.of(
            IncidenceTables.POPULATION,
            IncidenceTables.REGISTER_CUT,
            IncidenceTables.REGISTERED_YEAR,
            IncidenceTables.REGISTER_GAP);

    private PublishedReader() {}

    /**
     * Reads the figures.
     *
     * @param folder data/published
     */
    public static Reading read(Path folder) throws IOException {
        return ContractCsv.read(
                SOURCE,
                Map.of(
                        SurveyTables.PRINTED_FIGURE, folder.resolve(PRINTED),
                        SurveyTables.COMPUTED_SOURCE, folder.resolve("computed_source.csv"),
                        SurveyTables.COMPUTED_ESTIMATE, folder.resolve(COMPUTED)));
    }

    /** Reads the estimates computed earlier alone. */
    public static Reading readComputed(Path folder) throws IOException {
        return ContractCsv.read(
                SOURCE,
                Map.of(
                        SurveyTables.COMPUTED_SOURCE, folder.resolve("computed_source.csv"),
                        SurveyTables.COMPUTED_ESTIMATE, folder.resolve(COMPUTED)));
    }

    /** Reads the printed figures alone, each file by itself. */
    public static List<Reading> readPrinted(Path folder) throws IOException {
        return readEach(folder.resolve(PRINTED), SurveyTables.PRINTED_FIGURE);
    }

    /**
     * Reads population and registers, without what also stands in official files that were read.
     *
     * @param spark starts Spark, if rows of official files are its tasks'
     * @param folder data/published
     * @param official the tables made of official files
     */
    public static List<Reading> readOfficial(
            Supplier<SparkSession> spark, Path folder, Map<TableContract, TableRows> official) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (TableContract table : OFFICIAL) {
            readings.addAll(ShippedRows.without(
                    spark,
                    table,
                    readEach(folder.resolve(table.name()), table),
                    Optional.ofNullable(official.get(table))));
        }
        return readings;
    }

    private static List<Reading> readEach(Path folder, TableContract contract) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                readings.add(ContractCsv.read(SOURCE, Map.of(contract, file)));
            }
        }
        return readings;
    }
}
