package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads registers: records are interpreted in tasks and kept there; what is known of a whole file is
 * summed by state and by place, and only the sums come here.
 */
public final class RegisterReader {

    /** Bytes of files read whose rows are written to one file. */
    private static final long WRITTEN_BYTES = 64L << 20;

    /** Problems told once for each thing they name, however many records have it. */
    private static final List<String> TOLD_ONCE =
            List.of(ProblemKind.UNKNOWN_OFFENCE.code(), ProblemKind.UNKNOWN_REGISTER_PLACE.code());

    private final SparkSession spark;
    private final CatalogueFiles catalogue;
    private final List<RegisterFile> files;

    private RegisterReader(SparkSession spark, CatalogueFiles catalogue, List<RegisterFile> files) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.files = files;
    }

    /**
     * Reads files of registers.
     *
     * @param spark the session
     * @param catalogue places and categories
     * @param files the files
     * @throws RefusedInput if one cannot be read, has more rejected records than its codebook allows, or
     *     two hold the same cells
     */
    public static Reading read(SparkSession spark, CatalogueFiles catalogue, List<RegisterFile> files)
            throws IOException {
        return new RegisterReader(spark, catalogue, files).read();
    }

    /** Into how many files what was read is written: a task holds no more than it sorts at once. */
    public static int writtenParts(List<RegisterFile> files) throws IOException {
        long bytes = 0;
        for (RegisterFile file : files) {
            bytes += file.container().bytes(file.entry());
        }
        return (int) (1 + bytes / WRITTEN_BYTES);
    }

    private Reading read() throws IOException {
        Map<String, Vocabulary> words = vocabularies();
        Dataset<Row> interpreted = RegisterRows.read(spark, parts(), words).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> problems = recordProblems(interpreted);
        Map<Integer, long[]> read = requireUsable(interpreted, problems);
        problems.persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> counts = counts(interpreted);
        List<Edition> editions = RegisterEditions.of(counts, files, words);
        Edition.refuseRepeated(editions);
        List<SuspectedCount> suspected = SuspectedCount.find(counts, files);
        EditionRows rows = new EditionRows(spark, editions);
        Dataset<Row> judged = RegisterRows.judged(counts, rows.editions(), rows.unused(suspected));
        Dataset<Row> gaps = RegisterGaps.of(judged).persist(StorageLevel.MEMORY_AND_DISK());
        EditionRecords records = new EditionRecords(catalogue, editions);
        return new Reading(
                Map.of(
                        IncidenceTables.REGISTERED_YEAR,
                        TableRows.spread(RegisterRows.usable(judged)),
                        IncidenceTables.REGISTER_CUT,
                        TableRows.held(records.cuts()),
                        IncidenceTables.REGISTER_GAP,
                        TableRows.spread(rows.gaps(gaps))),
                records.accounts(read),
                TableRows.spread(rows.problems(problems))
                        .and(TableRows.spread(rows.emptyCells(gaps)))
                        .and(TableRows.held(records.problems(suspected))));
    }

    private List<FilePart> parts() throws IOException {
        List<FilePart> parts = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            parts.addAll(FilePart.of(file, files.get(file)));
        }
        return parts;
    }

    /** What the catalogue knows of each layout, by its codebook. */
    private Map<String, Vocabulary> vocabularies() throws IOException {
        Map<String, Vocabulary> words = new HashMap<>();
        for (RegisterFile file : files) {
            if (!words.containsKey(file.codebook().file())) {
                words.put(file.codebook().file(), vocabulary(catalogue, file.book()));
            }
        }
        return words;
    }

    /** What the catalogue knows of a layout. */
    static Vocabulary vocabulary(CatalogueFiles catalogue, RegisterCodebook book) throws IOException {
        return new Vocabulary(new HashMap<>(catalogue.categories(book.source())), RegisterPlaces.of(book, catalogue));
    }

    /** The problems of records, those of a whole file's words once, with the number of records. */
    private static Dataset<Row> recordProblems(Dataset<Row> records) {
        Column once = col("problem").isin(TOLD_ONCE.toArray());
        return records.filter(col("odd").isNotNull())
                .select(col("file"), functions.inline(col("odd")))
                .groupBy(
                        col("file"),
                        col("problem"),
                        col("effect"),
                        col("column_name"),
                        col("value"),
                        col("expected"),
                        when(functions.not(once), col("row_number")).as("of_row"))
                .agg(functions.min("row_number").as("row_number"), count(lit(1)).as("times"))
                .withColumn(
                        "value",
                        when(once, concat(col("value"), lit(" ×"), col("times")))
                                .otherwise(col("value")));
    }

    /** File → records read and rejected. */
    private Map<Integer, long[]> requireUsable(Dataset<Row> records, Dataset<Row> problems) {
        Map<Integer, long[]> read = new HashMap<>();
        List<Row> sums = records.groupBy("file")
                .agg(sum("records"), sum(when(col("rejected"), col("records")).otherwise(0)), functions.min("refusal"))
                .collectAsList();
        refuseUnreadable(sums);
        sums.forEach(row -> read.put(row.getInt(0), new long[] {row.getLong(1), row.getLong(2)}));
        for (int file = 0; file < files.size(); file++) {
            long[] counted = read.computeIfAbsent(file, none -> new long[2]);
            if (counted[1] > 0 || counted[0] == 0) {
                files.get(file).requireUsable(counted[0], counted[1], firstRejected(problems, file));
            }
        }
        return read;
    }

    private static void refuseUnreadable(List<Row> sums) {
        List<String> refusals = sums.stream()
                .filter(row -> !row.isNullAt(3))
                .map(row -> row.getString(3))
                .sorted()
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedInput(String.join("\n", refusals));
        }
    }

    private static String firstRejected(Dataset<Row> problems, int file) {
        return problems
                .filter(col("file").equalTo(file).and(col("effect").equalTo("rejected")))
                .orderBy(col("times").desc(), col("row_number"))
                .limit(1)
                .collectAsList()
                .stream()
                .map(row -> "record " + row.getLong(row.fieldIndex("row_number")) + ", "
                        + row.getString(row.fieldIndex("column_name")) + ": \""
                        + row.getString(row.fieldIndex("value")) + "\", "
                        + row.getString(row.fieldIndex("problem")))
                .findFirst()
                .orElse("");
    }

    /** A row per place, category and year, of whatever layout. */
    private Dataset<Row> counts(Dataset<Row> records) {
        Dataset<Row> kept =
                records.filter(functions.not(col("rejected"))).drop("records", "rejected", "odd", "refusal");
        Integer[] gathered = IntStream.range(0, files.size())
                .filter(file -> files.get(file).book().counts().months().isEmpty())
                .boxed()
                .toArray(Integer[]::new);
        if (gathered.length == 0) {
            return kept;
        }
        Dataset<Row> ofMonths = RegisterRows.gathered(kept.filter(col("file").isin((Object[]) gathered)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        refuseRepeatedCells(ofMonths);
        return gathered.length == files.size()
                ? ofMonths.drop("times")
                : kept.filter(functions.not(col("file").isin((Object[]) gathered)))
                        .unionByName(ofMonths.drop("times"));
    }

    private void refuseRepeatedCells(Dataset<Row> ofMonths) {
        ofMonths.filter(col("times").gt(1)).limit(1).collectAsList().forEach(row -> {
            throw new RefusedInput(files.get(row.getInt(row.fieldIndex("file"))).name() + " counts "
                    + row.getString(row.fieldIndex("category")) + " of "
                    + row.getString(row.fieldIndex("territory_code")) + " in a month of "
                    + row.getInt(row.fieldIndex("year")) + " more than once; a cell may stand once.");
        });
    }
}
