package org.atalaya.analytics.crosstab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why the figures of a group are withheld to protect the people in it.
 *
 * <p>Everybody is shown beside the groups, so that the groups withheld can be worked out together, as what
 * is missing. Alone, or together of fewer than ten interviews, they would be laid open; the smallest groups
 * that are left are then withheld too. Those who do not say which group they belong to are no group: nobody can be
 * recognised by it.
 */
public enum Suppression {
    /** Fewer than ten interviews. */
    UNDER_10_INTERVIEWS,
    /** Without it another group that is withheld could be worked out. */
    PROTECTS_ANOTHER_GROUP;

    /** Interviews below which a group is withheld. */
    public static final int FEWEST = 10;

    /**
     * What is withheld of groups that make up a whole.
     *
     * @param interviews persons interviewed in each group
     * @return one per group; empty if it is shown
     */
    public static List<Optional<Suppression>> of(int[] interviews) {
        List<Optional<Suppression>> withheld = new ArrayList<>();
        for (int n : interviews) {
            withheld.add(isSmall(n) ? Optional.of(UNDER_10_INTERVIEWS) : Optional.empty());
        }
        List<Integer> smallestFirst = IntStream.range(0, interviews.length)
                .filter(group -> interviews[group] >= FEWEST)
                .boxed()
                .sorted(Comparator.comparing(group -> interviews[group]))
                .toList();
        int groups = (int) withheld.stream().filter(Optional::isPresent).count();
        int people = IntStream.of(interviews).filter(Suppression::isSmall).sum();
        for (int group : smallestFirst) {
            if (groups == 0 || groups > 1 && people >= FEWEST) {
                break;
            }
            withheld.set(group, Optional.of(PROTECTS_ANOTHER_GROUP));
            groups++;
            people += interviews[group];
        }
        return withheld;
    }

    /** Whether there are people in a group, but too few. */
    static boolean isSmall(int interviews) {
        return interviews > 0 && interviews < FEWEST;
    }
}
