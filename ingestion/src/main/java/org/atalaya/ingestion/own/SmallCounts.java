package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Withholds counts of neighbourhoods small enough to point at somebody, and as many more as it takes that
 * none of them can be got by subtracting from the whole place's count.
 *
 * <p>Within a month and a category: a neighbourhood's count from 1 to 9 is withheld. While what is withheld
 * is a single cell, or sums to less than 10, the smallest other count is withheld too, zeros last. Where
 * still a single cell is withheld, because it is the only one, the count of the whole place is withheld.
 */
final class SmallCounts {

    /** The first count that is shown of a neighbourhood. */
    static final long THRESHOLD = 10;

    private SmallCounts() {}

    /** The counts as the store may have them, in the same order. */
    static List<RegisterCount> withhold(List<RegisterCount> given) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            RegisterCount count = given.get(i);
            groups.computeIfAbsent(count.category() + " " + count.month(), none -> new ArrayList<>())
                    .add(i);
        }
        List<RegisterCount> safe = new ArrayList<>(given);
        groups.values().forEach(group -> withhold(group, given, safe));
        return List.copyOf(safe);
    }

    private static void withhold(List<Integer> group, List<RegisterCount> given, List<RegisterCount> safe) {
        List<Integer> open = new ArrayList<>();
        int cells = 0;
        long sum = 0;
        for (int i : group) {
            RegisterCount count = given.get(i);
            if (!count.isWhole() && count.count().isPresent()) {
                long persons = count.count().get();
                if (persons > 0 && persons < THRESHOLD) {
                    safe.set(i, count.withheld(RegisterCount.State.WITHHELD_SMALL));
                    cells++;
                    sum += persons;
                } else {
                    open.add(i);
                }
            }
        }
        open.sort(Comparator.comparingLong(i -> rank(given.get(i).count().orElseThrow())));
        for (int i : open) {
            if (cells == 0 || cells > 1 && sum >= THRESHOLD) {
                return;
            }
            safe.set(i, given.get(i).withheld(RegisterCount.State.WITHHELD_WITH_SMALL));
            cells++;
            sum += given.get(i).count().orElseThrow();
        }
        if (cells == 1) {
            group.stream()
                    .filter(i -> given.get(i).isWhole() && given.get(i).count().isPresent())
                    .forEach(i -> safe.set(i, given.get(i).withheld(RegisterCount.State.WITHHELD_WITH_SMALL)));
        }
    }

    private static long rank(long count) {
        return count == 0 ? Long.MAX_VALUE : count;
    }
}
