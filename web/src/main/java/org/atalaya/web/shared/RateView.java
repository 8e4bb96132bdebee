package org.atalaya.web.shared;

import java.util.Optional;
import org.atalaya.analytics.question.Rate;

/**
 * A rate per 100,000 persons in words; never a bare number.
 *
 * @param number the number; empty if there is none
 * @param range its range; empty if there is none
 * @param missing why there is no number; empty if there is one
 * @param rate the rate, for charts
 */
public record RateView(String number, String range, String missing, Optional<Rate> rate) {

    /** Whether there is a number. */
    public boolean hasNumber() {
        return rate.isPresent();
    }

    /**
     * A scale from zero to the highest rate, for strips; a range beyond it ends at the edge.
     *
     * @param top its end
     */
    public record Scale(double top) {

        /** A scale all these rates fit on. */
        public static Scale of(Iterable<RateView> rates) {
            double highest = 0;
            double furthest = 0;
            for (RateView view : rates) {
                highest = Math.max(highest, view.rate.map(Rate::per100k).orElse(0.0));
                furthest = Math.max(
                        furthest, view.rate.map(rate -> rate.interval().upper()).orElse(0.0));
            }
            double top = highest > 0 ? Math.min(furthest, 1.25 * highest) : furthest;
            return new Scale(top > 0 ? top : 1);
        }

        /** Where a rate stands: {@code 58.6%}. */
        public String at(double per100k) {
            return percent(place(per100k));
        }

        /** How wide a range is: {@code 12%}. */
        public String width(double lower, double upper) {
            return percent(place(upper) - place(lower));
        }

        private double place(double per100k) {
            return Math.min(1, per100k / top);
        }

        private static String percent(double share) {
            return Math.round(10_000 * share) / 100.0 + "%";
        }
    }
}
