package org.atalaya.ingestion.register;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;

/**
 * The records of registers, read by a task for each part, as often as they are asked for: reading them again costs less than
 * keeping them.
 */
final class RegisterRecords implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient JavaSparkContext spark;
    private final Map<String, Vocabulary> words;

    /**
     * Reads with what the catalogue knows.
     *
     * @param spark the session
     * @param words what the catalogue knows of each layout, by its codebook's file
     */
    RegisterRecords(SparkSession spark, Map<String, Vocabulary> words) {
        this.spark = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.words = words;
    }

    /**
     * What a first reading finds: something odd in a record, or last of all the sums of the part.
     *
     * @param file place of the file among those read
     * @param odd what is odd; null for sums
     * @param sums the sums; null for something odd
     */
    record Finding(int file, DataProblem odd, RegisterSums sums) implements Serializable {}

    /** Looks through parts; of files whose rows are still to be gathered only what their records hold is summed. */
    JavaRDD<Finding> findings(List<FilePart> parts) {
        return spark.parallelize(parts, parts.size()).flatMap(part -> new Findings(part, words(part)));
    }

    /** The counts of parts without refused records. */
    JavaRDD<RegisterCount> counts(List<FilePart> parts) {
        if (parts.isEmpty()) {
            return spark.emptyRDD();
        }
        return spark.parallelize(parts, parts.size()).flatMap(part -> {
            Iterable<CountedRow> rows = () -> new PartRows(part, words(part));
            return StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> !row.rejected())
                    .map(row -> RegisterCount.of(part.index(), row))
                    .iterator();
        });
    }

    private Vocabulary words(FilePart part) {
        return words.get(part.file().codebook().file());
    }

    /** The records of a part, interpreted as they are read. */
    private static final class PartRows implements Iterator<CountedRow> {
        private final FilePart.Records records;
        private final RegisterInterpreter interpreter;
        private Iterator<CountedRow> pending = List.<CountedRow>of().iterator();

        PartRows(FilePart part, Vocabulary words) {
            try {
                records = part.open();
                RegisterFile file = part.file();
                interpreter = new RegisterInterpreter(file.name(), file.header(), file.book(), words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            try {
                while (!pending.hasNext()) {
                    if (!records.iterator().hasNext()) {
                        records.close();
                        return false;
                    }
                    pending = interpreter.interpret(records.iterator().next()).iterator();
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CountedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return pending.next();
        }
    }

    /** What is odd in a part, found as it is read; a refusal ends it. */
    private static final class Findings implements Iterator<Finding> {
        private final FilePart part;
        private final boolean summed;
        private final RegisterSums sums = new RegisterSums();
        private final Map<Integer, Integer> lacks = new HashMap<>();
        private final Queue<Finding> pending = new ArrayDeque<>();
        private PartRows rows;
        private boolean ended;

        Findings(FilePart part, Vocabulary words) {
            this.part = part;
            this.summed = !part.file().book().counts().months().isEmpty();
            try {
                rows = new PartRows(part, words);
            } catch (RefusedInput refusal) {
                sums.refuse(part.index(), refusal.getMessage());
            }
        }

        private void look() {
            try {
                while (pending.isEmpty() && rows != null && rows.hasNext()) {
                    add(rows.next());
                }
            } catch (RefusedInput refusal) {
                sums.refuse(part.index(), refusal.getMessage());
            }
            if (pending.isEmpty()) {
                sums.lack(part, lacks);
                pending.add(new Finding(part.index(), null, sums));
                ended = true;
            }
        }

        private void add(CountedRow row) {
            sums.read(part.index(), row);
            row.odd().forEach(odd -> pending.add(new Finding(part.index(), odd.problem(), null)));
            if (summed && !row.rejected()) {
                RegisterCount count = RegisterCount.of(part.index(), row);
                sums.add(count);
                if (count.missing() != 0) {
                    lacks.merge(count.year(), count.missing(), (one, other) -> one | other);
                }
            }
        }

        @Override
        public boolean hasNext() {
            if (pending.isEmpty() && !ended) {
                look();
            }
            return !pending.isEmpty();
        }

        @Override
        public Finding next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return pending.remove();
        }
    }
}
