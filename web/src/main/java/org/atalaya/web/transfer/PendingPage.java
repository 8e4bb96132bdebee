package org.atalaya.web.transfer;

import java.util.List;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;

/**
 * What is to be seen to as of a day.
 *
 * @param asOf the day, like 2022-08-04
 * @param asOfName the day in words
 * @param months months after which evidence should be renewed
 * @param responsible the responsible roles to choose from
 * @param groups what is to be seen to, by who should
 * @param textPath the same as plain text
 * @param trackerPath the transfers on the same day
 */
public record PendingPage(
        String asOf,
        String asOfName,
        int months,
        Select responsible,
        List<Group> groups,
        String textPath,
        String trackerPath) {

    /**
     * What somebody should see to.
     *
     * @param unit who; words say so if nobody is named
     * @param parts the same by sort, the most pressing first
     */
    public record Group(Passage unit, List<Part> parts) {}

    /**
     * Things of a sort.
     *
     * @param id the sort as a word of the code
     * @param name the sort
     * @param items the things
     */
    public record Part(String id, String name, List<Item> items) {}

    /**
     * A thing.
     *
     * @param link what it is about
     * @param says what is to be known of it, in full sentences
     * @param source the document it is known from
     * @param sourcePath where that is told of
     */
    public record Item(RecordLink link, String says, Passage source, String sourcePath) {}
}
