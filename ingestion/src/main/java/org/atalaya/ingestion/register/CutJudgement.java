package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;

/**
 * What an edition of a register covers, told by its own cells: its last month, months it has not really
 * counted, places it leaves out.
 *
 * <p>A month in which a whole state, or the whole file after its last counted month, has nothing but
 * zeros is not counted if the other months have {@value #MANY} offences or more (the median): with so
 * many expected, chance leaves none in fewer than one of 400 million months.
 */
final class CutJudgement {

    /** Offences a month from which nothing but zeros is no count. */
    static final int MANY = 20;

    /** Share of all places from which a file is of the whole country. */
    private static final double NEARLY_ALL = 0.9;

    private final String first;
    private final String last;
    private final Map<String, Set<String>> unreported;
    private final List<DataProblem> problems;

    /**
     * All cells of a state or region in a year.
     *
     * @param state first two digits of its places' codes
     * @param year the year
     * @param sums sum of each month's counts
     * @param counts how many cells of each month have a count
     */
    record StateYear(String state, int year, long[] sums, long[] counts) implements Serializable {
        /** No cell yet. */
        static StateYear empty(String state, int year) {
            return new StateYear(state, year, new long[12], new long[12]);
        }

        /** Adds other cells of the same state and year. */
        void add(StateYear other) {
            for (int month = 0; month < 12; month++) {
                sums[month] += other.sums()[month];
                counts[month] += other.counts()[month];
            }
        }
    }

    /**
     * All cells of a place.
     *
     * @param kind what sort of place it is
     * @param code the place's code
     * @param offences sum of its counts
     * @param firstYear its first year
     * @param lastYear its last year
     */
    record PlaceSum(String kind, String code, long offences, int firstYear, int lastYear) {
        /** With other cells of the same place. */
        PlaceSum with(PlaceSum other) {
            return new PlaceSum(
                    kind,
                    code,
                    offences + other.offences,
                    Math.min(firstYear, other.firstYear),
                    Math.max(lastYear, other.lastYear));
        }
    }

    private CutJudgement(String first, String last, Map<String, Set<String>> unreported, List<DataProblem> problems) {
        this.first = first;
        this.last = last;
        this.unreported = unreported;
        this.problems = problems;
    }

    /** First month with a cell. */
    String first() {
        return first;
    }

    /** Last month the edition covers. */
    String last() {
        return last;
    }

    /** State → months it has not reported. */
    Map<String, Set<String>> unreported() {
        return unreported;
    }

    /** What is odd in the file as a whole. */
    List<DataProblem> problems() {
        return problems;
    }

    /**
     * Judges a file.
     *
     * @param file the file
     * @param cells all its cells by state and year
     * @param counted the same by place
     * @param places codes of all places it could count
     * @throws RefusedInput if no cell has a count
     */
    static CutJudgement of(
            RegisterFile file, Collection<StateYear> cells, Collection<PlaceSum> counted, Set<String> places) {
        TreeMap<String, long[]> all = byMonth(cells);
        if (all.isEmpty()) {
            throw new RefusedInput(file.name() + " has no cell with a count; download it again from its publisher.");
        }
        List<DataProblem> problems = new ArrayList<>();
        String last = all.lastKey();
        Map<String, Set<String>> unreported = new TreeMap<>();
        if (file.book().cells() == RegisterCodebook.Cells.all) {
            String lastCounted = lastCounted(all);
            if (!lastCounted.equals(last)) {
                problems.add(DataProblem.ofFile(
                        ProblemKind.ZEROS_AFTER_CUT,
                        months(all.tailMap(lastCounted, false).keySet()),
                        ""));
            }
            last = lastCounted;
            unreported(cells, last).forEach((state, silent) -> {
                unreported.put(state, silent);
                problems.add(DataProblem.ofFile(ProblemKind.MONTHS_NOT_REPORTED, state + ": " + months(silent), ""));
            });
            absent(counted, places).ifPresent(problems::add);
        }
        unallocated(counted, problems);
        problems.addAll(CutInName.check(file, last));
        return new CutJudgement(all.firstKey(), last, unreported, problems);
    }

    /** The months that have a cell with a count → the sum of the counts. */
    private static TreeMap<String, long[]> byMonth(Collection<StateYear> cells) {
        TreeMap<String, long[]> months = new TreeMap<>();
        for (StateYear cell : cells) {
            for (int month = 1; month <= 12; month++) {
                if (cell.counts()[month - 1] > 0) {
                    months.computeIfAbsent(YearMonth.of(cell.year(), month).toString(), none -> new long[1])[0] +=
                            cell.sums()[month - 1];
                }
            }
        }
        return months;
    }

    /** The last month that is not one of zeros at the end of a file that counts many elsewhere. */
    private static String lastCounted(TreeMap<String, long[]> months) {
        if (medianOfCounted(months.values()) < MANY) {
            return months.lastKey();
        }
        return months.descendingMap().entrySet().stream()
                .filter(month -> month.getValue()[0] > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Set<String>> unreported(Collection<StateYear> cells, String last) {
        Map<String, List<StateYear>> states =
                cells.stream().collect(Collectors.groupingBy(StateYear::state, TreeMap::new, Collectors.toList()));
        Map<String, Set<String>> unreported = new TreeMap<>();
        states.forEach((state, ofState) -> {
            TreeMap<String, long[]> months = byMonth(ofState);
            Set<String> silent = months.entrySet().stream()
                    .filter(month -> month.getValue()[0] == 0 && month.getKey().compareTo(last) <= 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!silent.isEmpty() && medianOfCounted(months.values()) >= MANY) {
                unreported.put(state, silent);
            }
        });
        return unreported;
    }

    private static double medianOfCounted(Collection<long[]> months) {
        long[] counted = months.stream()
                .mapToLong(month -> month[0])
                .filter(count -> count > 0)
                .sorted()
                .toArray();
        return counted.length == 0 ? 0 : counted[counted.length / 2];
    }

    private static Optional<DataProblem> absent(Collection<PlaceSum> counted, Set<String> places) {
        Set<String> absent = new TreeSet<>(places);
        counted.forEach(place -> absent.remove(place.code()));
        return absent.isEmpty() || absent.size() > (1 - NEARLY_ALL) * places.size()
                ? Optional.empty()
                : Optional.of(DataProblem.ofFile(ProblemKind.PLACES_ABSENT, String.join(", ", absent), ""));
    }

    private static void unallocated(Collection<PlaceSum> counted, List<DataProblem> problems) {
        counted.stream()
                .filter(place -> place.kind().equals(RegisterPlaces.UNALLOCATED))
                .sorted(Comparator.comparing(PlaceSum::code))
                .forEach(place -> problems.add(DataProblem.ofFile(
                        ProblemKind.UNALLOCATED_OFFENCES, place.code() + ": " + place.offences(), "")));
    }

    private static String months(Set<String> months) {
        return String.join(", ", months);
    }
}
