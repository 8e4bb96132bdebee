package org.atalaya.analytics.comparability;

import java.util.Optional;
import org.atalaya.analytics.WithheldReason;

/**
 * What is known of the share of one place, edition and indicator, and what follows from it.
 *
 * @param value the share, if the release has one
 * @param withheld why the release's figure has no share, if it has a figure without one
 * @param collected whether the edition took place
 * @param represented whether the edition could speak for the place: its code was valid then, and the
 *     edition speaks for more than its total
 * @param asked whether the edition asked what the indicator counts
 * @param gap what the publisher says of the place's missing figure, if it says something
 * @param sampleHeld whether the release has shares of the edition computed from its whole sample
 * @param inSample whether one of those is of the place
 * @param printed whether the release has this indicator's shares as printed for other places of its kind of the edition
 */
public record Situation(
        Optional<Double> value,
        Optional<WithheldReason> withheld,
        boolean collected,
        boolean represented,
        Asked asked,
        Optional<FigureState> gap,
        boolean sampleHeld,
        boolean inSample,
        boolean printed) {

    /** Whether an edition's questionnaire had a question. */
    public enum Asked {
        YES,
        NO,
        /** The edition has no codebook yet. */
        NOT_KNOWN
    }

    /**
     * The state of the share. What is there decides first; then, from the widest reason to the narrowest,
     * what makes a share impossible; only what is left may be had by loading a file.
     */
    public FigureState state() {
        if (value.isPresent()) {
            return value.get() == 0 ? FigureState.ZERO : FigureState.AVAILABLE;
        }
        if (withheld.isPresent()) {
            return withheld.get() == WithheldReason.NOT_APPLICABLE
                    ? FigureState.NOT_APPLICABLE
                    : FigureState.SUPPRESSED;
        }
        if (!collected) {
            return FigureState.NOT_COLLECTED;
        }
        if (!represented) {
            return FigureState.NOT_SAMPLED;
        }
        if (asked == Asked.NO) {
            return FigureState.NOT_ASKED;
        }
        if (gap.isPresent()) {
            return gap.get();
        }
        if (sampleHeld && !inSample) {
            return FigureState.NOT_SAMPLED;
        }
        return printed ? FigureState.NOT_REPORTED : FigureState.NOT_LOADED;
    }
}
