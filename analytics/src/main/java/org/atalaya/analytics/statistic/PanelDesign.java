package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;

/**
 * The design of two editions taken together, where PSUs that were visited in both count once.
 *
 * <dl>
 *   <dt>What
 *   <dd>One design on which the contrast of two editions has a variance that knows of shared PSUs.
 *   <dt>Formula
 *   <dd>PSU: the publisher's number that stays between editions. Stratum: of the first edition's rows, their
 *       own; of the second's, the first edition's stratum that shares most PSUs with theirs (ties: the first in
 *       order of text), or one of its own where none is shared. The contrast's scores are the second edition's
 *       less the first's, summed by PSU; variance as in {@link TaylorVariance}.
 *   <dt>Shapes
 *   <dd>Stratum and lasting PSU of each row of both editions.
 *   <dt>Units
 *   <dd>None.
 *   <dt>Assumes
 *   <dd>A PSU that changes stratum between editions is two PSUs; persons interviewed again add no more
 *       covariance than their PSU.
 *   <dt>Withheld
 *   <dd>Never by itself.
 *   <dt>Source
 *   <dd>Our construction; statement in docs/METHODS.md, "Change".
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: svydesign on the stacked editions, svyby(covmat=TRUE), svycontrast;
 *       notebooks/reference/synthetic_ensu.R.
 * </dl>
 */
public final class PanelDesign {

    private static final String OWN_STRATUM = "new ";

    private final SampleDesign design;
    private final int[] ofFirst;
    private final int[] ofSecond;

    private PanelDesign(SampleDesign design, int[] ofFirst, int[] ofSecond) {
        this.design = design;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
    }

    /**
     * One edition as the panel needs it, by PSU of its own design.
     *
     * @param strata stratum of each PSU
     * @param lastingPsus number of each PSU that stays between editions
     */
    public record Edition(String[] strata, String[] lastingPsus) {}

    /** Joins two editions. */
    public static PanelDesign of(Edition first, Edition second, LonelyPsu lonelyPsu) {
        Map<String, String> matched = matchStrata(first, second);
        int n = first.strata().length;
        String[] strata = Arrays.copyOf(first.strata(), n + second.strata().length);
        String[] psus = Arrays.copyOf(first.lastingPsus(), strata.length);
        for (int i = 0; i < second.strata().length; i++) {
            strata[n + i] = matched.get(second.strata()[i]);
            psus[n + i] = second.lastingPsus()[i];
        }
        int[] order = SampleDesign.order(strata, psus);
        String[] orderedStrata = new String[order.length];
        String[] orderedPsus = new String[order.length];
        double[] ones = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            orderedStrata[i] = strata[order[i]];
            orderedPsus[i] = psus[order[i]];
            ones[i] = 1;
        }
        SampleDesign design = SampleDesign.of(orderedStrata, orderedPsus, ones, lonelyPsu);
        int[] numberOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            numberOf[order[i]] = design.psu(i);
        }
        return new PanelDesign(design, Arrays.copyOf(numberOf, n), Arrays.copyOfRange(numberOf, n, numberOf.length));
    }

    /** The joint design, on which the contrast's variance is computed. */
    public SampleDesign design() {
        return design;
    }

    /** Scores of the second edition's estimate less the first's, on the joint design. */
    public Scores contrast(Scores first, Scores second) {
        return renumbered(second, ofSecond).minus(renumbered(first, ofFirst));
    }

    private static Scores renumbered(Scores scores, int[] numbers) {
        int[] psu = Arrays.stream(scores.psu())
                .map(own -> numbers[own])
                .sorted()
                .distinct()
                .toArray();
        double[] score = new double[psu.length];
        for (int i = 0; i < scores.psu().length; i++) {
            score[Arrays.binarySearch(psu, numbers[scores.psu()[i]])] += scores.score()[i];
        }
        return new Scores(psu, score);
    }

    private static Map<String, String> matchStrata(Edition first, Edition second) {
        Map<String, String> stratumInFirst = new HashMap<>();
        for (int i = 0; i < first.strata().length; i++) {
            stratumInFirst.put(first.lastingPsus()[i], first.strata()[i]);
        }
        Map<String, TreeMap<String, Integer>> shared = new HashMap<>();
        for (int i = 0; i < second.strata().length; i++) {
            TreeMap<String, Integer> counts = shared.computeIfAbsent(second.strata()[i], stratum -> new TreeMap<>());
            String before = stratumInFirst.get(second.lastingPsus()[i]);
            if (before != null) {
                counts.merge(before, 1, Integer::sum);
            }
        }
        Map<String, String> matched = new HashMap<>();
        shared.forEach((stratum, counts) -> matched.put(stratum, mostShared(stratum, counts)));
        return matched;
    }

    private static String mostShared(String stratum, TreeMap<String, Integer> counts) {
        String best = OWN_STRATUM + stratum;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }
}
