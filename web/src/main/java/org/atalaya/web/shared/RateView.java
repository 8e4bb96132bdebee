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
     * A scale from zero, for strips.
     *
     * @param top its end
     */
    public record Scale(double top) {

        /** A scale all rates and their ranges fit on. */
        public static Scale of(Iterable<RateView> rates) {
            double most = 0;
            for (RateView view : rates) {
                most = Math.max(
                        most, view.rate.map(rate -> rate.interval().upper()).orElse(0.0));
            }
            return new Scale(most == 0 ? 1 : most);
        }

        /** Where a rate stands: {@code 58.6%}. */
        public String at(double per100k) {
            return Math.round(10_000 * Math.min(1, per100k / top)) / 100.0 + "%";
        }
    }
}
