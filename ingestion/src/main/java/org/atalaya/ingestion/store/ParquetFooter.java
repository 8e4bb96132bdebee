package org.atalaya.ingestion.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, which tells what is in it. Parquet's library lists the encodings of a column as a set happens to hold
 * them, in another order in each process; in one order, equal rows make equal files.
 */
final class ParquetFooter {

    /** Length of the footer, and the four letters every Parquet file ends with. */
    private static final int END = 2 * Integer.BYTES;

    private ParquetFooter() {}

    /** Lists the encodings of a file's columns in their order. */
    static void order(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer end = read(channel, channel.size() - END, END);
            int length = end.getInt();
            int letters = end.getInt();
            long start = channel.size() - END - length;
            FileMetaData footer = Util.readFileMetaData(
                    new ByteArrayInputStream(read(channel, start, length).array()));
            footer.getRow_groups()
                    .forEach(rows -> rows.getColumns()
                            .forEach(column ->
                                    Collections.sort(column.getMeta_data().getEncodings())));
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Util.writeFileMetaData(footer, written);
            ByteBuffer anew = ByteBuffer.allocate(written.size() + END).order(ByteOrder.LITTLE_ENDIAN);
            anew.put(written.toByteArray())
                    .putInt(written.size())
                    .putInt(letters)
                    .flip();
            channel.truncate(start).position(start);
            while (anew.hasRemaining()) {
                channel.write(anew);
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining() && channel.read(read, from + read.position()) >= 0) {
            // as often as the disk needs
        }
        return read.flip();
    }
}
