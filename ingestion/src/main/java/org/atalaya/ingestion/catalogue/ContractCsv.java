package org.atalaya.ingestion.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.store.SparkTypes;

/**
 * Reads the project's own CSV files: UTF-8, the header is exactly the contract's columns, an empty
 * field is a missing value. They are ours, so anything wrong in them is refused, not reported.
 */
public final class ContractCsv {

    private ContractCsv() {}

    /**
     * Reads several tables of a source.
     *
     * @param spark the session
     * @param source the source's id in the accounts
     * @param paths table → its file, or the folder that holds its files
     */
    public static Reading read(SparkSession spark, String source, Map<TableContract, Path> paths) throws IOException {
        Map<TableContract, Dataset<Row>> tables = new LinkedHashMap<>();
        List<SourceAccount> accounts = new ArrayList<>();
        for (Map.Entry<TableContract, Path> path : paths.entrySet()) {
            List<RawTable> files = files(path.getValue());
            tables.put(path.getKey(), read(spark, files, path.getKey()).cache());
            for (RawTable file : files) {
                accounts.add(account(source, file, path.getKey()));
            }
        }
        return new Reading(tables, accounts, List.of());
    }

    /** The CSV files of a path: the file itself, or those below a folder, in order of name. */
    private static List<RawTable> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(table(path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .map(ContractCsv::table)
                    .toList();
        }
    }

    private static Dataset<Row> read(SparkSession spark, List<RawTable> files, TableContract contract) {
        return spark.createDataFrame(
                JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(files, Math.max(1, files.size()))
                        .flatMap(file -> rows(file, contract)),
                SparkTypes.schema(contract));
    }

    private static SourceAccount account(String source, RawTable file, TableContract contract) throws IOException {
        SourceRelease release = file.release(source, "");
        long rows = file.countRecords();
        return new SourceAccount(
                source, "", release.file(), release.sha256(), release.bytes(), contract.name(), "", rows, rows, 0);
    }

    /** One CSV file of ours. */
    static RawTable table(Path file) {
        return new RawTable(FolderContainer.single(file), file.getFileName().toString(), "UTF-8");
    }

    /** A record by the names of its columns. */
    static Map<String, String> named(List<String> header, RawRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), record.fields().get(i));
        }
        return row;
    }

    private static Iterator<Row> rows(RawTable file, TableContract contract) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RawTable.Records records = file.open()) {
            if (!records.header().equals(contract.columnNames())) {
                throw new RefusedInput(file.name() + " has the columns " + String.join(",", records.header())
                        + "; table " + contract.name() + " has " + String.join(",", contract.columnNames()) + ".");
            }
            while (records.hasNext()) {
                rows.add(row(file, records.next(), contract));
            }
        }
        return rows.iterator();
    }

    private static Row row(RawTable file, RawRecord record, TableContract contract) {
        List<Column> columns = contract.columns();
        if (record.fields().size() != columns.size()) {
            throw new RefusedInput(file.name() + ", row " + record.number() + ": "
                    + record.fields().size() + " fields; the header has " + columns.size() + ".");
        }
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(file, record, columns.get(i), record.fields().get(i));
        }
        return RowFactory.create(values);
    }

    private static Object value(RawTable file, RawRecord record, Column column, String text) {
        if (text.isEmpty()) {
            refuseUnless(!column.required(), file, record, column, "nothing", "a value");
            return null;
        }
        refuseUnless(
                column.allowed().isEmpty() || column.allowed().contains(text),
                file,
                record,
                column,
                text,
                "one of " + String.join(", ", column.allowed()));
        try {
            return switch (column.type()) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text);
                case REAL -> Double.valueOf(text);
                case FLAG -> Boolean.valueOf(text);
            };
        } catch (NumberFormatException e) {
            refuseUnless(
                    false,
                    file,
                    record,
                    column,
                    text,
                    column.type() == ColumnType.INTEGER ? "a whole number" : "a number with decimal point");
            throw e;
        }
    }

    private static void refuseUnless(
            boolean right, RawTable file, RawRecord record, Column column, String was, String expected) {
        if (!right) {
            throw new RefusedInput(file.name() + ", row " + record.number() + ", column " + column.name() + ": " + was
                    + "; expected " + expected + ".");
        }
    }
}
