package org.atalaya.ingestion.published;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/**
 * Rows of a table that the project ships, without those that also stand in an official file that was
 * read: the file is the publication itself, so its row stands, and one whose numbers differ is told.
 */
public final class ShippedRows {

    /** Says where a row came from: two copies of one row differ in it. */
    private static final String RELEASE = "source_release";

    private static final String FILE = "shipped_file";

    private ShippedRows() {}

    /**
     * What is left of the shipped files.
     *
     * @param spark starts Spark, which compares the rows if there are any
     * @param contract the table
     * @param shipped the files, each read by itself
     * @param official rows of official files; empty if none was read
     */
    public static List<Reading> without(
            Supplier<SparkSession> spark, TableContract contract, List<Reading> shipped, Optional<TableRows> official) {
        if (official.isEmpty() || shipped.isEmpty()) {
            return shipped;
        }
        return List.of(
                without(spark.get(), contract, shipped, official.get().on(spark.get(), SparkTypes.schema(contract))));
    }

    private static Reading without(
            SparkSession spark, TableContract contract, List<Reading> shipped, Dataset<Row> official) {
        Dataset<Row> all = all(spark, contract, shipped);
        List<String> keyed =
                contract.key().stream().filter(name -> !name.equals(RELEASE)).toList();
        String[] key = keyed.toArray(String[]::new);
        List<String> values = contract.columns().stream()
                .filter(column ->
                        column.type() != ColumnType.TEXT && !contract.key().contains(column.name()))
                .map(org.atalaya.data.store.Column::name)
                .toList();
        Dataset<Row> both = both(all, official, keyed, values).cache();
        Dataset<Row> left =
                all.join(both.select(columns(keyed)), key, "left_anti").cache();
        Map<Integer, Long> keptByFile = left.groupBy(FILE).count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getInt(0), row -> row.getLong(1)));
        List<SourceAccount> accounts = new ArrayList<>();
        List<Row> problems = new ArrayList<>();
        for (int file = 0; file < shipped.size(); file++) {
            SourceAccount account = shipped.get(file).accounts().get(0);
            long kept = keptByFile.getOrDefault(file, 0L);
            accounts.add(account.keeping(kept));
            if (kept < account.rowsKept()) {
                problems.add(problem(
                        account, ProblemKind.SHIPPED_FIGURE_REPLACED, Long.toString(account.rowsKept() - kept), ""));
            }
        }
        Column same = values.stream()
                .map(name -> col(name)
                        .isNull()
                        .or(col(official(name)).isNull())
                        .or(col(name).equalTo(col(official(name)))))
                .reduce(lit(true), Column::and);
        both.where(same.equalTo(false))
                .orderBy(key[0], keyTail(key))
                .collectAsList()
                .forEach(row -> problems.add(
                        differs(shipped.get(row.<Integer>getAs(FILE)).accounts().get(0), row, keyed, values)));
        return new Reading(
                Map.of(contract, TableRows.spread(left.select(columns(contract.columnNames())))),
                accounts,
                TableRows.held(problems));
    }

    /** The rows that official files have too, from one pass over those, which may be read again for it. */
    private static Dataset<Row> both(Dataset<Row> all, Dataset<Row> official, List<String> keyed, List<String> values) {
        List<String> edition = keyed.subList(0, 2);
        Dataset<Row> ofEditions = official.join(
                functions.broadcast(all.select(columns(edition)).distinct()),
                edition.toArray(String[]::new),
                "left_semi");
        return all.join(
                ofEditions.select(Stream.concat(
                                keyed.stream().map(functions::col),
                                values.stream().map(name -> col(name).as(official(name))))
                        .toArray(Column[]::new)),
                keyed.toArray(String[]::new));
    }

    /** The rows of all files, each with the number of its own. */
    private static Dataset<Row> all(SparkSession spark, TableContract contract, List<Reading> shipped) {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < shipped.size(); file++) {
            for (Row row : shipped.get(file).tables().get(contract).held().orElseThrow()) {
                Object[] values = new Object[row.size() + 1];
                for (int i = 0; i < row.size(); i++) {
                    values[i] = row.get(i);
                }
                values[row.size()] = file;
                rows.add(RowFactory.create(values));
            }
        }
        return spark.createDataFrame(rows, SparkTypes.schema(contract).add(FILE, DataTypes.IntegerType, false));
    }

    private static Row differs(SourceAccount account, Row row, List<String> key, List<String> values) {
        return problem(
                account,
                ProblemKind.SHIPPED_FIGURE_DIFFERS,
                text(row, key) + ": " + text(row, values),
                text(row, values.stream().map(ShippedRows::official).toList()) + " in the official file");
    }

    private static String text(Row row, List<String> names) {
        return names.stream()
                .map(name -> String.valueOf(row.<Object>getAs(name)).replace("null", "–"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Row problem(SourceAccount account, ProblemKind kind, String value, String expected) {
        return ProblemRows.of(
                DataProblem.ofFile(kind, value, expected), account.source(), account.period(), account.file());
    }

    private static String official(String column) {
        return "official_" + column;
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    private static String[] keyTail(String[] key) {
        return Stream.of(key).skip(1).toArray(String[]::new);
    }
}
