package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.ingestion.raw.RawScan;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.CutJudgement.StateYear;

/** What is known of files from all their records, summed by the tasks that read them, so that no record is kept. */
final class RegisterSums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Integer, FileSums> files = new TreeMap<>();

    /** The cells of a place and a year, summed. */
    static final class PlaceYear implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String kind;
        private final String code;
        private final StateYear cells;
        private long rows;

        private PlaceYear(String kind, String code, int year) {
            this.kind = kind;
            this.code = code;
            this.cells = StateYear.empty(code.substring(0, 2), year);
        }

        /** What sort of place it is. */
        String kind() {
            return kind;
        }

        /** The place's code. */
        String code() {
            return code;
        }

        /** Its cells, as of its state. */
        StateYear cells() {
            return cells;
        }

        /** Rows of categories. */
        long rows() {
            return rows;
        }

        /** As of all its years. */
        PlaceSum sum() {
            return new PlaceSum(kind, code, Arrays.stream(cells.sums()).sum(), cells.year(), cells.year());
        }

        private void add(RegisterCount count) {
            rows++;
            for (int month = 0; month < 12; month++) {
                Long cell = count.months()[month];
                if (cell != null) {
                    cells.sums()[month] += cell;
                    cells.counts()[month]++;
                }
            }
        }

        private void add(PlaceYear other) {
            rows += other.rows;
            cells.add(other.cells);
        }
    }

    /**
     * Months of a year that some row of a part has no count of that may be used.
     *
     * @param part where in its file; null if that is not divided
     * @param year the year
     * @param months the months, a bit each
     */
    record Lack(RawScan.Part part, int year, int months) implements Serializable {}

    private record Key(String kind, String code, int year) implements Serializable {}

    /** The sums of a file. */
    static final class FileSums implements Serializable {
        private static final long serialVersionUID = 1L;

        private long read;
        private long rejected;
        private final Set<String> refusals = new TreeSet<>();
        private final Set<String> categories = new HashSet<>();
        private final Map<Key, PlaceYear> placeYears = new HashMap<>();
        private final List<Lack> lacks = new ArrayList<>();

        /** Records read. */
        long read() {
            return read;
        }

        /** Records of them that no figure uses. */
        long rejected() {
            return rejected;
        }

        /** The categories it counts. */
        Set<String> categories() {
            return categories;
        }

        /** Its cells by place and year. */
        Collection<PlaceYear> placeYears() {
            return placeYears.values();
        }

        /** Where it lacks counts. */
        List<Lack> lacks() {
            return lacks;
        }

        private void add(FileSums other) {
            read += other.read;
            rejected += other.rejected;
            refusals.addAll(other.refusals);
            categories.addAll(other.categories);
            other.placeYears.forEach((key, theirs) -> placeYears.merge(key, theirs, (one, more) -> {
                one.add(more);
                return one;
            }));
            lacks.addAll(other.lacks);
        }
    }

    /** The sums of a file; nothing if none of its records were read. */
    FileSums of(int file) {
        return files.computeIfAbsent(file, none -> new FileSums());
    }

    /** Why files cannot be read. */
    List<String> refusals() {
        return files.values().stream()
                .flatMap(file -> file.refusals.stream())
                .sorted()
                .toList();
    }

    /** With those of other records. */
    RegisterSums with(RegisterSums others) {
        others.files.forEach((file, theirs) -> of(file).add(theirs));
        return this;
    }

    /** Adds that a record was read. */
    void read(int file, CountedRow row) {
        FileSums sums = of(file);
        sums.read += row.records();
        sums.rejected += row.rejected() ? row.records() : 0;
    }

    /** Adds why a file cannot be read. */
    void refuse(int file, String why) {
        of(file).refusals.add(why);
    }

    /** With more counts. */
    RegisterSums add(RegisterCount count) {
        FileSums sums = of(count.file());
        sums.categories.add(count.category());
        sums.placeYears
                .computeIfAbsent(
                        new Key(count.kind(), count.code(), count.year()),
                        key -> new PlaceYear(key.kind(), key.code(), key.year()))
                .add(count);
        return this;
    }

    /** Adds which months some row of a part lacks. */
    void lack(FilePart part, Map<Integer, Integer> monthsByYear) {
        monthsByYear.forEach((year, months) -> of(part.index()).lacks.add(new Lack(part.part(), year, months)));
    }
}
