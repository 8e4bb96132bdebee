package org.atalaya.web.observatory;

import java.util.List;
import org.atalaya.web.shared.content.Passage;

/**
 * What a page of the observatory shows.
 *
 * @param passages what is said, paragraph by paragraph
 * @param facts how it can be reached, and the like
 * @param links where to go on
 * @param errata corrections, newest first
 */
public record TopicPage(List<Passage> passages, List<Fact> facts, List<Link> links, List<ErratumView> errata) {

    /**
     * A fact.
     *
     * @param name what it is
     * @param words the fact
     * @param href where it leads; empty if nowhere
     */
    public record Fact(String name, Passage words, String href) {}

    /**
     * A link.
     *
     * @param name what it leads to
     * @param path its address
     */
    public record Link(String name, String path) {}

    /**
     * A correction.
     *
     * @param on its day
     * @param page the page's address
     * @param said what it said
     * @param says what it says now
     */
    public record ErratumView(String on, String page, Passage said, Passage says) {}
}
