package org.atalaya.ingestion.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** The rows of a Parquet file as records; a value is the text a person would write for it. */
final class ParquetRecords implements Iterator<RawRecord>, Closeable {

    private final ParquetReader<Group> reader;
    private final List<Type> columns;
    private Group next;
    private long number;

    /** Opens a file. */
    ParquetRecords(Path file) throws IOException {
        this.columns = columns(file);
        this.reader = new Rows(new LocalInputFile(file)).build();
        this.next = reader.read();
    }

    /**
     * Names of a file's columns.
     *
     * @throws RefusedInput if it is no Parquet
     */
    static List<String> header(Path file) throws IOException {
        return columns(file).stream().map(Type::getName).toList();
    }

    private static List<Type> columns(Path file) throws IOException {
        try (ParquetFileReader footer = ParquetFileReader.open(new LocalInputFile(file))) {
            return footer.getFileMetaData().getSchema().getFields();
        } catch (RuntimeException e) {
            throw new RefusedInput(file.getFileName() + " is not readable Parquet; download it again.", e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRecord next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        List<String> values = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            values.add(next.getFieldRepetitionCount(column) == 0 ? "" : text(next, column));
        }
        number++;
        try {
            next = reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawRecord(number, values);
    }

    private String text(Group row, int column) {
        return columns.get(column).getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
                ? LocalDate.ofEpochDay(row.getInteger(column, 0)).toString()
                : row.getValueToString(column, 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Reads rows without a schema of their own. */
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
