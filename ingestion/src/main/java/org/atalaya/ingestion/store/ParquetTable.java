package org.atalaya.ingestion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;

/** A Parquet file of a table on this machine's disk, written and read by this process without Spark. */
public final class ParquetTable {

    private ParquetTable() {}

    /**
     * Writes a file.
     *
     * @param file where; its folder exists, it does not
     * @param contract the table
     * @param rows the rows in the order they are written, each with the values of all columns
     */
    public static void write(Path file, TableContract contract, List<Row> rows) throws IOException {
        MessageType schema = schema(contract);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (Row row : rows) {
                writer.write(group(schema, contract, row));
            }
        }
        ParquetFooter.order(file);
    }

    /**
     * Reads files one after the other.
     *
     * @param files the files
     * @param contract their table
     */
    public static List<Row> read(List<Path> files, TableContract contract) throws IOException {
        List<Row> all = new ArrayList<>();
        for (Path file : files) {
            try (ParquetReader<Group> rows = open(file)) {
                for (Group row = rows.read(); row != null; row = rows.read()) {
                    all.add(row(row, contract));
                }
            }
        }
        return all;
    }

    /** Opens a file for reading, without settings of anyone's. */
    public static ParquetReader<Group> open(Path file) throws IOException {
        return new Rows(new LocalInputFile(file)).build();
    }

    private static MessageType schema(TableContract contract) {
        return new MessageType(
                contract.name(),
                contract.columns().stream().map(ParquetTable::type).toList());
    }

    private static Type type(Column column) {
        Type.Repetition repetition = column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (column.type()) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case REAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
            case FLAG -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
        };
    }

    private static Group group(MessageType schema, TableContract contract, Row row) {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < contract.columns().size(); i++) {
            Object value = row.get(i);
            Column column = contract.columns().get(i);
            if (value == null) {
                if (column.required()) {
                    throw new IllegalArgumentException(
                            "column " + column.name() + " of " + contract.name() + " must have a value in every row");
                }
                continue;
            }
            switch (column.type()) {
                case TEXT -> group.add(i, (String) value);
                case INTEGER -> group.add(i, (long) value);
                case REAL -> group.add(i, (double) value);
                case FLAG -> group.add(i, (boolean) value);
            }
        }
        return group;
    }

    private static Row row(Group group, TableContract contract) {
        return RowFactory.create(contract.columns().stream()
                .map(column -> value(group, column.name(), column.type()))
                .toArray());
    }

    private static Object value(Group row, String column, ColumnType type) {
        if (row.getFieldRepetitionCount(column) == 0) {
            return null;
        }
        return switch (type) {
            case TEXT -> row.getString(column, 0);
            // Of 32 or 64 bits in the file, as whoever wrote it chose.
            case INTEGER -> Long.valueOf(row.getValueToString(row.getType().getFieldIndex(column), 0));
            case REAL -> row.getDouble(column, 0);
            case FLAG -> row.getBoolean(column, 0);
        };
    }

    /** Reads rows without settings of their own. */
    private static final class Rows extends ParquetReader.Builder<Group> {
        Rows(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
