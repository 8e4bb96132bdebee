package org.atalaya.ingestion.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.atalaya.ingestion.raw.PartRecords;
import org.atalaya.ingestion.raw.RawScan;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/**
 * A part of a register's file that one task reads; a file that is not divided is its only part.
 *
 * @param index place of the file among those read
 * @param file the file
 * @param encoding its character set
 * @param part the part; null if the file is not divided
 */
record FilePart(int index, RegisterFile file, String encoding, RawScan.Part part) implements Serializable {

    /** Large enough that starting a task costs nothing beside it, small enough for many tasks. */
    static final long BYTES = 24L << 20;

    /** The parts of a file. */
    static List<FilePart> of(int index, RegisterFile file) throws IOException {
        List<String> encodings = file.book().encodings();
        if (file.book().format() != RegisterCodebook.Format.csv) {
            return List.of(new FilePart(index, file, encodings.get(0), null));
        }
        RawScan scan = RawScan.of(file.container(), file.entry(), BYTES);
        String encoding = scan.utf8() ? encodings.get(0) : encodings.get(encodings.size() - 1);
        return scan.parts().stream()
                .map(part -> new FilePart(index, file, encoding, part))
                .toList();
    }

    /** Its records, without the header. */
    Records open() throws IOException {
        return switch (file.book().format()) {
            case csv -> {
                PartRecords records = new PartRecords(file.container(), file.entry(), encoding, part);
                if (part.firstRecord() == 1 && records.hasNext()) {
                    records.next();
                }
                yield new Records(records, records);
            }
            case json -> {
                JsonRecords records = new JsonRecords(file.container(), file.entry());
                yield new Records(records, records);
            }
            case parquet -> {
                ParquetRecords records = new ParquetRecords(file.container().path(file.entry()));
                yield new Records(records, records);
            }
            case html ->
                new Records(
                        new PageRecords(file.container(), file.entry())
                                .records()
                                .iterator(),
                        () -> {});
        };
    }

    /**
     * Open records.
     *
     * @param iterator the records
     * @param source what is to be closed after them
     */
    record Records(Iterator<RawRecord> iterator, Closeable source) implements Closeable {
        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
