package org.atalaya.analytics.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often a work has editions and when they usually come.
 *
 * @param source the work
 * @param state regular, irregular, ended or unknown
 * @param timing in which days editions usually come; empty if no days are usual
 * @param usual the rule in words; empty if none is known
 * @param ground what it rests on
 * @param calendar the page where the publisher announces days; empty if none is known
 * @param asOf when that was looked up
 */
public record Rhythm(
        String source,
        String state,
        Optional<Timing> timing,
        Optional<Words> usual,
        Words ground,
        Optional<String> calendar,
        LocalDate asOf) {

    /** Whether one edition follows another. */
    public boolean isRegular() {
        return state.equals("regular");
    }
}
