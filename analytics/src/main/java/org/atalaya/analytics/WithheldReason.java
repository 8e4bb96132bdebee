package org.atalaya.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** Why a number, or only its interval, cannot be given honestly. */
public enum WithheldReason {
    /** The question has no sense there: no municipal police exists. */
    NOT_APPLICABLE,
    /** Nobody interviewed is in the base. */
    EMPTY_BASE,
    /** Fewer than ten interviews in a domain the publisher does not print. */
    UNDER_10_INTERVIEWS,
    /** The share is exactly 0 or 1, where linearisation gives no interval. */
    INTERVAL_UNDEFINED_AT_0_OR_1,
    /** The sample shows no variation between PSUs, which says nothing about precision. */
    NO_VARIANCE_BETWEEN_PSUS,
    /** The domain touches as many strata as PSUs. */
    NO_DEGREES_OF_FREEDOM,
    /** A stratum has one PSU and the survey's rule for it is not known. */
    ONE_PSU_STRATUM,
    /** The publisher printed the figure without its precision. */
    PRECISION_NOT_PUBLISHED,
    /** People were not chosen with known chances: the sample does not represent the population. */
    NOT_A_PROBABILITY_SAMPLE;

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The reason written so in a table.
     *
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static WithheldReason of(String id) {
        List<String> ids = Arrays.stream(values()).map(WithheldReason::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "withheld reason", ids))];
    }
}
