package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.store.RowSum;

/**
 * A Parquet file of a table in shared storage.
 *
 * @param contract the table
 * @param uri where the file is
 * @param path its path below the run's folder
 */
record TableFile(TableContract contract, String uri, String path) implements Serializable {

    /**
     * What stands in shared storage, read back from there.
     *
     * @param table the table
     * @param path its path below the run's folder
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes
     * @param rows its rows
     */
    record Account(String table, String path, long bytes, String sha256, RowSum rows) implements Serializable {
        FileAccount file() {
            return new FileAccount(path, bytes, sha256);
        }
    }

    /** Reads the file in a task. */
    Account account() throws IOException {
        Path copy = Files.createTempFile("atalaya-table-", ".parquet");
        try {
            SharedFolder.download(uri, copy, HadoopSettings.ofTask());
            return new Account(contract.name(), path, Files.size(copy), Sha256.of(copy), sum(contract, copy));
        } finally {
            Files.delete(copy);
        }
    }

    /** The sum of the rows of a file of this machine. */
    static RowSum sum(TableContract contract, Path file) throws IOException {
        RowSum sum = new RowSum();
        Object[] values = new Object[contract.columns().size()];
        try (ParquetReader<Group> rows = new Rows(new LocalInputFile(file)).build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(
                            row,
                            contract.columns().get(i).name(),
                            contract.columns().get(i).type());
                }
                sum.add(values);
            }
        }
        return sum;
    }

    private static Object value(Group row, String column, ColumnType type) {
        if (row.getFieldRepetitionCount(column) == 0) {
            return null;
        }
        return switch (type) {
            case TEXT -> row.getString(column, 0);
            // Of 32 or 64 bits in the file; only how it is written counts.
            case INTEGER -> row.getValueToString(row.getType().getFieldIndex(column), 0);
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
