package org.atalaya.ingestion.population;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/** Reads tables of population: one Spark task per file, problems in the row. */
public final class PopulationReader {

    private final KnownPlaces places;

    public PopulationReader(KnownPlaces places) {
        this.places = places;
    }

    /** A record with the file it came from. */
    private record FiledRecord(int file, PopulationRecord record) implements Serializable {}

    /**
     * Reads the tables and checks them against each other. What is accounted for is figures: a record of
     * a file may have one for each year.
     *
     * @param spark the session
     * @param tables the files
     * @param territories table {@code territory}
     * @throws org.atalaya.data.problem.RefusedInput if too much of a file cannot be used
     */
    public Reading read(SparkSession spark, List<PopulationTable> tables, Dataset<Row> territories) {
        KnownPlaces known = places;
        JavaRDD<FiledRecord> records = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(IntStream.range(0, tables.size()).boxed().toList(), tables.size())
                .flatMap(file -> new Records(file, tables.get(file), known))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Row> problems = records.flatMap(filed -> problems(filed, tables.get(filed.file())));
        Dataset<Row> figures = spark.createDataFrame(
                        records.flatMap(filed -> filed.record().figures().stream()
                                .map(RowFactory::create)
                                .iterator()),
                        SparkTypes.schema(IncidenceTables.POPULATION))
                .cache();
        List<SourceAccount> accounts = accounts(tables, records);
        return new Reading(
                Map.of(IncidenceTables.POPULATION, TableRows.spread(figures)),
                accounts,
                TableRows.spread(spark.createDataFrame(problems, ProblemRows.SCHEMA))
                        .and(TableRows.held(new PopulationChecks(tables, places).problems(figures, territories))));
    }

    private static Iterator<Row> problems(FiledRecord filed, PopulationTable table) {
        return filed.record().problems().stream()
                .map(problem -> ProblemRows.of(
                        problem, table.source(), "", table.table().name()))
                .iterator();
    }

    private static List<SourceAccount> accounts(List<PopulationTable> tables, JavaRDD<FiledRecord> records) {
        Map<Integer, Long> kept = sums(records, true);
        Map<Integer, Long> rejected = sums(records, false);
        List<SourceAccount> accounts = new ArrayList<>();
        for (int file = 0; file < tables.size(); file++) {
            accounts.add(account(tables.get(file), kept.getOrDefault(file, 0L), rejected.getOrDefault(file, 0L)));
        }
        return accounts;
    }

    private static Map<Integer, Long> sums(JavaRDD<FiledRecord> records, boolean kept) {
        return new HashMap<>(records.mapToPair(filed -> new scala.Tuple2<>(filed.file(), (long)
                        (kept ? filed.record().figures().size() : filed.record().rejected())))
                .reduceByKey(Long::sum)
                .collectAsMap());
    }

    private static SourceAccount account(PopulationTable table, long kept, long rejected) {
        table.requireUsable(kept + rejected, rejected);
        return new SourceAccount(
                table.source(),
                "",
                table.table().name(),
                table.release().sha256(),
                table.release().bytes(),
                IncidenceTables.POPULATION.name(),
                table.codebook(),
                kept + rejected,
                kept,
                rejected);
    }

    /** The records of one file, interpreted as they are read. */
    private static final class Records implements Iterator<FiledRecord> {
        private final int file;
        private final RawTable.Records records;
        private final PopulationInterpreter interpreter;
        private FiledRecord next;

        Records(int file, PopulationTable table, KnownPlaces places) throws IOException {
            this.file = file;
            this.records = table.table().open();
            this.interpreter = new PopulationInterpreter(table, places);
            this.next = read();
        }

        private FiledRecord read() {
            try {
                while (records.hasNext()) {
                    RawRecord record = records.next();
                    if (!interpreter.skips(record)) {
                        return new FiledRecord(file, interpreter.interpret(record));
                    }
                }
                records.close();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public FiledRecord next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            FiledRecord current = next;
            next = read();
            return current;
        }
    }
}
