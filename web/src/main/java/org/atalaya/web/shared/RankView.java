package org.atalaya.web.shared;

import java.util.List;

/**
 * The ranks a place may have, in words; never one number without how far it reaches.
 *
 * @param range from which to which rank, among how many
 * @param tied how many places it cannot be told apart from
 * @param tiedNames their names, by the alphabet; empty if there are none, or too many to name
 */
public record RankView(String range, String tied, List<String> tiedNames) {

    /** More names than these are a list to look up, not a sentence; the indicator's page has it. */
    private static final int MOST_NAMED = 12;

    /** The range and the tied places in one sentence. */
    public String sentence() {
        return range + ", " + tied
                + (tiedNames.isEmpty() || tiedNames.size() > MOST_NAMED ? "" : ": " + String.join(", ", tiedNames));
    }
}
