package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;
import org.atalaya.ingestion.register.RegisterRecords.Finding;
import org.atalaya.ingestion.register.RegisterSums.FileSums;
import org.atalaya.ingestion.store.KeyRanges;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads registers, each file twice: first for what is odd in it and for its sums by place, which tell its last month and whatever
 * else is known only of a whole file; then for its table. No record is kept in between, and only the sums come here.
 */
public final class RegisterReader {

    /** Problems told once for each thing they name, however many records have it. */
    private static final List<String> TOLD_ONCE =
            List.of(ProblemKind.UNKNOWN_OFFENCE.code(), ProblemKind.UNKNOWN_REGISTER_PLACE.code());

    /** What is odd in a record, as rows of Spark have it. */
    private static final StructType ODD = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("problem", DataTypes.StringType)
            .add("effect", DataTypes.StringType)
            .add("row_number", DataTypes.LongType)
            .add("column_name", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("expected", DataTypes.StringType);

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

    private Reading read() throws IOException {
        Map<String, Vocabulary> words = vocabularies();
        List<FilePart> parts = parts();
        RegisterRecords records = new RegisterRecords(spark, words);
        JavaRDD<Finding> found = records.findings(parts).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> problems = recordProblems(found).persist(StorageLevel.MEMORY_AND_DISK());
        RegisterSums sums = found.filter(finding -> finding.sums() != null)
                .map(Finding::sums)
                .reduce(RegisterSums::with);
        requireUsable(sums, problems);
        JavaRDD<RegisterCount> gathered = gathered(records, parts);
        sums.with(gathered.aggregate(new RegisterSums(), RegisterSums::add, RegisterSums::with));
        List<Edition> editions = RegisterEditions.of(sums, files, words);
        Edition.refuseRepeated(editions);
        List<FilePart> whole =
                parts.stream().filter(part -> !isGathered(part.index())).toList();
        List<SuspectedCount> suspected =
                SuspectedCount.find(spark, gathered.union(records.counts(suspicious(whole))), files);
        CountJudge judge = new CountJudge(editions, suspected);
        Dataset<Row> gaps = RegisterGaps.of(
                        spark, records.counts(mayHaveGaps(whole, sums, judge)).union(gathered), judge)
                .persist(StorageLevel.MEMORY_AND_DISK());
        EditionRows rows = new EditionRows(spark, editions);
        EditionRecords told = new EditionRecords(catalogue, editions);
        return new Reading(
                Map.of(
                        IncidenceTables.REGISTERED_YEAR,
                        TableRows.spread(table(records.counts(whole).union(gathered), judge), ranges(editions, sums)),
                        IncidenceTables.REGISTER_CUT,
                        TableRows.held(told.cuts()),
                        IncidenceTables.REGISTER_GAP,
                        TableRows.spread(rows.gaps(gaps))),
                told.accounts(sums),
                TableRows.spread(rows.problems(problems))
                        .and(TableRows.spread(rows.emptyCells(gaps)))
                        .and(TableRows.held(told.problems(suspected))));
    }

    private List<FilePart> suspicious(List<FilePart> parts) {
        return parts.stream()
                .filter(part -> SuspectedCount.mayBeIn(files.get(part.index())))
                .toList();
    }

    private Dataset<Row> table(JavaRDD<RegisterCount> counts, CountJudge judge) {
        return spark.createDataFrame(counts.map(judge::usable), SparkTypes.schema(IncidenceTables.REGISTERED_YEAR));
    }

    /** Parts with rows that lack a count, or seem to have a wrong one. */
    private static List<FilePart> mayHaveGaps(List<FilePart> parts, RegisterSums sums, CountJudge judge) {
        return parts.stream()
                .filter(part -> judge.suspects(part.index())
                        || sums.of(part.index()).lacks().stream()
                                .anyMatch(lack -> Objects.equals(lack.part(), part.part())
                                        && judge.mayHaveGaps(part.index(), lack)))
                .toList();
    }

    /** The rows of each place, by which the table is divided into files. */
    private static KeyRanges ranges(List<Edition> editions, RegisterSums sums) {
        Map<List<String>, Long> rows = new HashMap<>();
        for (int file = 0; file < editions.size(); file++) {
            Edition edition = editions.get(file);
            sums.of(file)
                    .placeYears()
                    .forEach(place -> rows.merge(
                            List.of(
                                    edition.file().book().source(),
                                    edition.judgement().last(),
                                    edition.file().book().country(),
                                    place.kind(),
                                    place.code()),
                            place.rows(),
                            Long::sum));
        }
        return KeyRanges.of(rows);
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
    private Dataset<Row> recordProblems(JavaRDD<Finding> found) {
        Column once = col("problem").isin(TOLD_ONCE.toArray());
        return spark.createDataFrame(
                        found.filter(finding -> finding.odd() != null).map(RegisterReader::odd), ODD)
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

    private static Row odd(Finding finding) {
        return RowFactory.create(
                finding.file(),
                finding.odd().kind().code(),
                finding.odd().kind().effect().id(),
                finding.odd().row(),
                finding.odd().column(),
                finding.odd().value(),
                finding.odd().expected());
    }

    private void requireUsable(RegisterSums sums, Dataset<Row> problems) {
        if (!sums.refusals().isEmpty()) {
            throw new RefusedInput(String.join("\n", sums.refusals()));
        }
        for (int file = 0; file < files.size(); file++) {
            FileSums read = sums.of(file);
            if (read.rejected() > 0 || read.read() == 0) {
                files.get(file).requireUsable(read.read(), read.rejected(), firstRejected(problems, file));
            }
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

    /** A row per place, category and year of the files whose records are of a month or of several categories. */
    private JavaRDD<RegisterCount> gathered(RegisterRecords records, List<FilePart> parts) {
        List<FilePart> divided =
                parts.stream().filter(part -> isGathered(part.index())).toList();
        if (divided.isEmpty()) {
            return JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD();
        }
        Dataset<Row> ofMonths = RegisterRows.gathered(RegisterRows.of(spark, records.counts(divided)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        refuseRepeatedCells(ofMonths);
        return RegisterRows.counts(ofMonths);
    }

    private boolean isGathered(int file) {
        return files.get(file).book().counts().months().isEmpty();
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
