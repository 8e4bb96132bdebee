package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.CutJudgement.StateYear;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;
import org.atalaya.ingestion.register.RegisterCodebook.Point;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads registers: records are interpreted in tasks and kept there; what is known of a whole file is
 * summed by state and by place, and only the sums come here.
 */
public final class RegisterReader {

    private static final StructType EDITION = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("source", DataTypes.StringType)
            .add("cut", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("last", DataTypes.IntegerType)
            .add("nonzero", DataTypes.BooleanType)
            .add("source_release", DataTypes.StringType);

    private static final StructType UNUSED = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("territory_kind", DataTypes.StringType)
            .add("territory_code", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("months", DataTypes.IntegerType);

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
        Dataset<Row> records = RegisterRows.read(spark, parts(), words).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> problems = recordProblems(records);
        Map<Integer, long[]> read = requireUsable(records, problems);
        problems.persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> counts = counts(records);
        List<Edition> editions = editions(counts, words);
        Edition.refuseRepeated(editions);
        List<Suspected> suspected = suspected(counts);
        Dataset<Row> judged = RegisterRows.judged(counts, editionRows(editions), unused(editions, suspected));
        Dataset<Row> gaps = RegisterGaps.of(judged).persist(StorageLevel.MEMORY_AND_DISK());
        return new Reading(
                Map.of(
                        IncidenceTables.REGISTERED_YEAR,
                        TableRows.spread(RegisterRows.usable(judged)),
                        IncidenceTables.REGISTER_CUT,
                        TableRows.held(cuts(editions)),
                        IncidenceTables.REGISTER_GAP,
                        TableRows.spread(gapRows(gaps, editions))),
                accounts(editions, read),
                TableRows.spread(named(problems, editions))
                        .and(TableRows.spread(emptyCells(gaps, editions)))
                        .and(TableRows.held(fileProblems(editions, suspected))));
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

    private List<Edition> editions(Dataset<Row> counts, Map<String, Vocabulary> words) throws IOException {
        Map<Integer, List<PlaceYear>> cells =
                placeYears(counts).stream().collect(Collectors.groupingBy(PlaceYear::file));
        Map<Integer, Set<String>> categories = new HashMap<>();
        counts.select("file", "category")
                .distinct()
                .collectAsList()
                .forEach(row -> categories
                        .computeIfAbsent(row.getInt(0), none -> new TreeSet<>())
                        .add(row.getString(1)));
        List<Edition> editions = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            RegisterFile file = files.get(index);
            List<PlaceYear> own = cells.getOrDefault(index, List.of());
            List<PlaceSum> ofFile = places(own);
            CutJudgement judgement = CutJudgement.of(
                    file,
                    states(ofEdition(index, cells)),
                    ofFile,
                    words.get(file.codebook().file()).places().codes());
            editions.add(new Edition(
                    file,
                    judgement,
                    categories.getOrDefault(index, Set.of()),
                    ofFile,
                    own.stream().mapToLong(PlaceYear::rows).sum(),
                    file.release(judgement.last())));
        }
        return editions;
    }

    /**
     * The cells that tell a file's last month: its own, and those of the files it came in a zip with where only
     * what is not zero is printed, since a rare offence may have none in the last months.
     */
    private List<PlaceYear> ofEdition(int index, Map<Integer, List<PlaceYear>> cells) {
        RegisterFile file = files.get(index);
        boolean alone =
                file.book().cells() == Cells.all || file.container().entries().size() == 1;
        return IntStream.range(0, files.size())
                .filter(other -> other == index
                        || !alone
                                && files.get(other).container().equals(file.container())
                                && files.get(other).codebook().equals(file.codebook()))
                .mapToObj(other -> cells.getOrDefault(other, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The cells of a place and a year, summed.
     *
     * @param file place of the file among those read
     * @param kind what sort of place it is
     * @param code its code
     * @param cells its cells, as of its state
     * @param rows rows of categories
     */
    private record PlaceYear(int file, String kind, String code, StateYear cells, long rows) {
        PlaceSum sum() {
            return new PlaceSum(kind, code, Arrays.stream(cells.sums()).sum(), cells.year(), cells.year());
        }
    }

    /** All that is known of whole files, from one pass over the rows. */
    private static List<PlaceYear> placeYears(Dataset<Row> counts) {
        List<Column> sums = new ArrayList<>();
        RegisterRows.months().forEach(month -> sums.add(functions.coalesce(sum(col(month)), lit(0L))));
        RegisterRows.months().forEach(month -> sums.add(count(col(month))));
        return counts
                .groupBy("file", "territory_kind", "territory_code", "year")
                .agg(count(lit(1)), sums.toArray(Column[]::new))
                .collectAsList()
                .stream()
                .map(RegisterReader::placeYear)
                .toList();
    }

    private static PlaceYear placeYear(Row row) {
        String code = row.getString(2);
        StateYear cells = new StateYear(
                code.substring(0, 2),
                row.getInt(3),
                IntStream.range(5, 17).mapToLong(row::getLong).toArray(),
                IntStream.range(17, 29).mapToLong(row::getLong).toArray());
        return new PlaceYear(row.getInt(0), row.getString(1), code, cells, row.getLong(4));
    }

    private static List<StateYear> states(List<PlaceYear> placeYears) {
        Map<String, StateYear> states = new TreeMap<>();
        placeYears.forEach(each -> states.computeIfAbsent(
                        each.cells().state() + each.cells().year(),
                        none -> StateYear.empty(
                                each.cells().state(), each.cells().year()))
                .add(each.cells()));
        return List.copyOf(states.values());
    }

    private static List<PlaceSum> places(List<PlaceYear> placeYears) {
        Map<String, PlaceSum> places = new TreeMap<>();
        placeYears.forEach(each -> places.merge(each.code(), each.sum(), PlaceSum::with));
        return List.copyOf(places.values());
    }

    /** A cell that seems to have lost a thousand. */
    private record Suspected(int file, String kind, String code, String category, YearMonth month, long count)
            implements Serializable {}

    private List<Suspected> suspected(Dataset<Row> counts) {
        Integer[] suspicious = IntStream.range(0, files.size())
                .filter(file -> files.get(file).book().numbers().point() == Point.lost_thousands)
                .boxed()
                .toArray(Integer[]::new);
        if (suspicious.length == 0) {
            return List.of();
        }
        Column[] months = RegisterRows.months().stream().map(functions::col).toArray(Column[]::new);
        return counts.filter(col("file").isin((Object[]) suspicious))
                .groupBy("file", "territory_kind", "territory_code", "category")
                .agg(functions.sort_array(functions.collect_list(
                        functions.struct(col("year"), functions.array(months).as("months")))))
                .toJavaRDD()
                .flatMap(row -> suspected(row).iterator())
                .collect();
    }

    private static List<Suspected> suspected(Row series) {
        List<Row> years = series.getList(4);
        if (years.isEmpty()) {
            return List.of();
        }
        int first = years.get(0).getInt(0);
        Long[] counts = new Long[12 * (years.get(years.size() - 1).getInt(0) - first + 1)];
        for (Row year : years) {
            List<Long> months = year.getList(1);
            for (int month = 0; month < 12; month++) {
                counts[12 * (year.getInt(0) - first) + month] = months.get(month);
            }
        }
        return LostThousand.find(counts).stream()
                .map(at -> new Suspected(
                        series.getInt(0),
                        series.getString(1),
                        series.getString(2),
                        series.getString(3),
                        YearMonth.of(first, 1).plusMonths(at),
                        counts[at]))
                .toList();
    }

    private Dataset<Row> editionRows(List<Edition> editions) {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            Edition edition = editions.get(file);
            YearMonth last = YearMonth.parse(edition.judgement().last());
            rows.add(RowFactory.create(
                    file,
                    edition.file().book().source(),
                    edition.judgement().last(),
                    edition.file().book().country(),
                    last.getYear() * 12 + last.getMonthValue(),
                    edition.file().book().cells() == Cells.nonzero,
                    edition.release().label()));
        }
        return spark.createDataFrame(rows, EDITION);
    }

    private Dataset<Row> unused(List<Edition> editions, List<Suspected> suspected) {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            int index = file;
            forEachUnreported(
                    editions.get(file),
                    (place, months) -> months.stream()
                            .map(YearMonth::getYear)
                            .distinct()
                            .forEach(year -> rows.add(RowFactory.create(
                                    index, place.kind(), place.code(), null, year, RegisterRows.mask(months, year)))));
        }
        Map<List<Object>, Integer> masks = new LinkedHashMap<>();
        suspected.forEach(cell -> masks.merge(
                List.of(
                        cell.file(),
                        cell.kind(),
                        cell.code(),
                        cell.category(),
                        cell.month().getYear()),
                RegisterRows.bit(cell.month().getMonthValue()),
                (one, other) -> one | other));
        masks.forEach((key, mask) ->
                rows.add(RowFactory.create(key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), mask)));
        return spark.createDataFrame(rows, UNUSED);
    }

    private static void forEachUnreported(Edition edition, BiConsumer<PlaceSum, List<YearMonth>> use) {
        edition.judgement()
                .unreported()
                .forEach((state, months) -> edition.places().stream()
                        .filter(place -> place.code().startsWith(state))
                        .forEach(place -> use.accept(
                                place, months.stream().map(YearMonth::parse).toList())));
    }

    /** A row for each edition: the files of one zip are one, and hold its categories together. */
    private List<Row> cuts(List<Edition> editions) throws IOException {
        Map<List<String>, List<Edition>> byKey = editions.stream()
                .collect(Collectors.groupingBy(
                        edition -> List.of(
                                edition.release().label(),
                                edition.file().book().territoryKind(),
                                edition.file().codebook().file()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (List<Edition> files : byKey.values()) {
            Edition edition = files.get(0);
            RegisterCodebook book = edition.file().book();
            rows.add(RowFactory.create(
                    book.source(),
                    edition.judgement().last(),
                    book.country(),
                    book.territoryKind(),
                    files.stream()
                            .map(each -> each.judgement().first())
                            .min(String::compareTo)
                            .orElseThrow(),
                    book.cells().name(),
                    categories(files),
                    edition.file().codebook().file(),
                    edition.release().label()));
        }
        return rows;
    }

    /**
     * The categories of an edition; null if it has every finest one of the source. One that prints only what is
     * not zero holds every part of a category of which it prints any.
     */
    private String categories(List<Edition> files) throws IOException {
        RegisterFile first = files.get(0).file();
        String source = first.book().source();
        Map<String, String> parents = catalogue.parentCategories(source);
        Set<String> held = new TreeSet<>();
        files.forEach(file -> held.addAll(file.categories()));
        if (first.book().cells() == Cells.nonzero) {
            Set<String> headings = held.stream()
                    .map(parents::get)
                    .filter(parent -> parent != null)
                    .collect(Collectors.toSet());
            parents.forEach((category, parent) -> {
                if (headings.contains(parent)) {
                    held.add(category);
                }
            });
        }
        Set<String> finest = new HashSet<>(catalogue.categories(source).values());
        finest.removeAll(parents.values());
        return held.containsAll(finest) ? null : String.join(" ", held);
    }

    private Dataset<Row> gapRows(Dataset<Row> gaps, List<Edition> editions) {
        List<Row> unreported = new ArrayList<>();
        editions.forEach(edition -> forEachUnreported(
                edition,
                (place, months) -> months.forEach(month -> unreported.add(RowFactory.create(
                        edition.file().book().source(),
                        edition.judgement().last(),
                        edition.file().book().country(),
                        place.kind(),
                        place.code(),
                        "all",
                        month.toString(),
                        "not_reported")))));
        return gaps.withColumn(
                        "gap", when(col("gap").equalTo("empty"), "unreadable").otherwise(col("gap")))
                .selectExpr(IncidenceTables.REGISTER_GAP.columnNames().toArray(String[]::new))
                .union(spark.createDataFrame(unreported, SparkTypes.schema(IncidenceTables.REGISTER_GAP))
                        .distinct());
    }

    private List<SourceAccount> accounts(List<Edition> editions, Map<Integer, long[]> read) {
        List<SourceAccount> accounts = new ArrayList<>();
        for (int index = 0; index < editions.size(); index++) {
            long[] counted = read.get(index);
            long rows = editions.get(index).rows();
            boolean gathered = files.get(index).book().counts().months().isEmpty();
            accounts.add(account(editions.get(index), gathered ? "" : table(), counted[0], counted[1]));
            if (gathered) {
                accounts.add(account(editions.get(index), table(), rows, 0));
            }
        }
        return accounts;
    }

    private static String table() {
        return IncidenceTables.REGISTERED_YEAR.name();
    }

    /** Of files whose records are cells one account tells the records and another the rows made of them. */
    private static SourceAccount account(Edition edition, String table, long read, long rejected) {
        return new SourceAccount(
                edition.file().book().source(),
                edition.judgement().last(),
                edition.release().file(),
                edition.release().sha256(),
                edition.release().bytes(),
                table,
                edition.file().codebook().file(),
                read,
                read - rejected,
                rejected);
    }

    /** Problems of records as rows of the table of problems. */
    private Dataset<Row> named(Dataset<Row> problems, List<Edition> editions) {
        return problems.join(functions.broadcast(fileNames(editions)), "file")
                .select(
                        col("problem"),
                        col("effect"),
                        col("source"),
                        col("cut").as("period"),
                        col("name").as("file"),
                        col("row_number"),
                        missingIfEmpty("column_name"),
                        missingIfEmpty("value"),
                        missingIfEmpty("expected"));
    }

    private static Column missingIfEmpty(String column) {
        return when(col(column).notEqual(""), col(column)).as(column);
    }

    /** Months of a file with cells that hold nothing, although the edition covers them. */
    private Dataset<Row> emptyCells(Dataset<Row> gaps, List<Edition> editions) {
        ProblemKind kind = ProblemKind.UNREADABLE_COUNT;
        return gaps.filter(col("gap").equalTo("empty"))
                .groupBy("file", "period")
                .agg(count(lit(1)).as("cells"))
                .withColumnRenamed("period", "month")
                .join(functions.broadcast(fileNames(editions)), "file")
                .select(
                        lit(kind.code()).as("problem"),
                        lit(kind.effect().id()).as("effect"),
                        col("source"),
                        col("cut").as("period"),
                        col("name").as("file"),
                        lit(null).cast("long").as("row_number"),
                        col("month").as("column_name"),
                        concat(lit("×"), col("cells")).as("value"),
                        lit("a count in every cell up to the cut").as("expected"));
    }

    private Dataset<Row> fileNames(List<Edition> editions) {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            rows.add(RowFactory.create(
                    file,
                    editions.get(file).file().book().source(),
                    editions.get(file).judgement().last(),
                    editions.get(file).file().name()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("file", DataTypes.IntegerType)
                        .add("source", DataTypes.StringType)
                        .add("cut", DataTypes.StringType)
                        .add("name", DataTypes.StringType));
    }

    private List<Row> fileProblems(List<Edition> editions, List<Suspected> suspected) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < editions.size(); index++) {
            Edition edition = editions.get(index);
            List<DataProblem> problems = new ArrayList<>(edition.judgement().problems());
            problems.addAll(HeadingTotals.check(edition.file()));
            for (Suspected cell : suspected) {
                if (cell.file() == index) {
                    problems.add(new DataProblem(
                            ProblemKind.SUSPECTED_LOST_THOUSAND,
                            0,
                            cell.code() + ", " + cell.category() + ", " + cell.month(),
                            Long.toString(cell.count()),
                            ""));
                }
            }
            problems.forEach(problem -> rows.add(ProblemRows.of(
                    problem,
                    edition.file().book().source(),
                    edition.judgement().last(),
                    edition.file().name())));
        }
        return rows;
    }
}
