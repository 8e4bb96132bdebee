package org.atalaya.analytics.comparability;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** Whether a share is there, or why it is not. A missing share is never taken for another kind of missing. */
public enum FigureState {
    /** There is a share. */
    AVAILABLE,
    /** There is a share and it is exactly 0. */
    ZERO,
    /** The share cannot be given honestly: too few interviews, nobody in the base. */
    SUPPRESSED,
    /** The edition did not interview in the place, or not enough to speak for it. */
    NOT_SAMPLED,
    /** The edition's questionnaire did not have the question. */
    NOT_ASKED,
    /** The question has no sense in the place. */
    NOT_APPLICABLE,
    /** The publisher's table of the edition is here and has no share for the place. */
    NOT_REPORTED,
    /** The edition took place; the file that would give the share is not in the release. */
    NOT_LOADED,
    /** The edition did not take place. */
    NOT_COLLECTED;

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state written so in a table.
     *
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static FigureState of(String id) {
        List<String> ids = Arrays.stream(values()).map(FigureState::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "state of a figure", ids))];
    }
}
