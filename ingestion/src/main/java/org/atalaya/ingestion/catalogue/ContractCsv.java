package org.atalaya.ingestion.catalogue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.CarriedFile;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads the project's own CSV files: UTF-8, the header is exactly the contract's columns, an empty
 * field is a missing value. They are ours, so anything wrong in them is refused, not reported.
 */
public final class ContractCsv {

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern REAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Set<String> FLAGS = Set.of("true", "false");

    private ContractCsv() {}

    /**
     * Reads several tables of a source.
     *
     * @param source the source's id in the accounts
     * @param paths table → its file, or the folder that holds its files
     */
    public static Reading read(String source, Map<TableContract, Path> paths) throws IOException {
        Map<TableContract, TableRows> tables = new LinkedHashMap<>();
        List<SourceAccount> accounts = new ArrayList<>();
        for (Map.Entry<TableContract, Path> path : paths.entrySet()) {
            List<Row> all = new ArrayList<>();
            for (RawTable file : files(path.getValue())) {
                List<Row> rows = rows(file, path.getKey());
                all.addAll(rows);
                accounts.add(account(source, file, path.getKey(), rows.size()));
            }
            tables.put(path.getKey(), TableRows.held(all));
        }
        return new Reading(tables, accounts, TableRows.none());
    }

    /** The CSV files of a path: the file itself, or those below a folder, in order of name. */
    private static List<RawTable> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(table(path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<RawTable> files = new ArrayList<>();
            for (Path file : below.filter(csv -> csv.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                files.add(table(file));
            }
            return files;
        }
    }

    private static SourceAccount account(String source, RawTable file, TableContract contract, long rows)
            throws IOException {
        SourceRelease release = file.release(source, "");
        return new SourceAccount(
                source, "", release.file(), release.sha256(), release.bytes(), contract.name(), "", rows, rows, 0);
    }

    /** The rows of a file of ours, each by the names of its columns. */
    static List<Map<String, String>> named(Path path, TableContract contract) throws IOException {
        RawTable file = table(path);
        List<Map<String, String>> rows = new ArrayList<>();
        try (RawTable.Records records = file.open()) {
            requireHeader(file, records.header(), contract);
            while (records.hasNext()) {
                RawRecord record = records.next();
                requireWidth(file, record, contract);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < record.fields().size(); i++) {
                    row.put(records.header().get(i), record.fields().get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** One CSV file of ours. */
    private static RawTable table(Path file) throws IOException {
        return new RawTable(CarriedFile.of(file), file.getFileName().toString(), "UTF-8");
    }

    private static List<Row> rows(RawTable file, TableContract contract) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RawTable.Records records = file.open()) {
            requireHeader(file, records.header(), contract);
            while (records.hasNext()) {
                rows.add(row(file, records.next(), contract));
            }
        }
        return rows;
    }

    private static void requireHeader(RawTable file, List<String> header, TableContract contract) {
        if (!header.equals(contract.columnNames())) {
            throw new RefusedInput(file.name() + " has the columns " + String.join(",", header) + "; table "
                    + contract.name() + " has " + String.join(",", contract.columnNames()) + ".");
        }
    }

    private static void requireWidth(RawTable file, RawRecord record, TableContract contract) {
        int width = contract.columns().size();
        if (record.fields().size() != width) {
            throw new RefusedInput(file.name() + ", row " + record.number() + ": "
                    + record.fields().size() + " fields; the header has " + width + ".");
        }
    }

    private static Row row(RawTable file, RawRecord record, TableContract contract) {
        requireWidth(file, record, contract);
        List<Column> columns = contract.columns();
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
        return switch (column.type()) {
            case TEXT -> text;
            case INTEGER -> {
                refuseUnless(isInteger(text), file, record, column, text, "a whole number");
                yield Long.valueOf(text);
            }
            case REAL -> {
                refuseUnless(isReal(text), file, record, column, text, "a number with decimal point");
                yield Double.valueOf(text);
            }
            case FLAG -> {
                refuseUnless(FLAGS.contains(text), file, record, column, text, "true or false");
                yield Boolean.valueOf(text);
            }
        };
    }

    private static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches() && new BigInteger(text).bitLength() < Long.SIZE;
    }

    private static boolean isReal(String text) {
        return REAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    private static void refuseUnless(
            boolean right, RawTable file, RawRecord record, Column column, String was, String expected) {
        if (!right) {
            throw new RefusedInput(file.name() + ", row " + record.number() + ", column " + column.name() + ": " + was
                    + "; expected " + expected + ".");
        }
    }
}
