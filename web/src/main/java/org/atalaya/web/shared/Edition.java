package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Page.Crumb;

/**
 * Of which release a page is.
 *
 * @param pin the release its address names; empty if it names none
 * @param canonical its whole address without a release
 * @param citation its whole address with its release and every parameter of the view
 * @param cited files with its citation, by form; none if nobody cites it as a work of its own
 * @param linkedData what it is about, as JSON-LD within the page; empty if there are no words for that
 * @param sharing how it is passed on
 * @param instead what a reader of a release that is not the current one is told; empty on pages of that one
 */
public record Edition(
        Optional<String> pin,
        String canonical,
        String citation,
        List<Crumb> cited,
        Optional<String> linkedData,
        Sharing sharing,
        Optional<Instead> instead) {

    public Edition {
        cited = List.copyOf(cited);
    }

    /**
     * What stands above a page of a release that is not the current one.
     *
     * @param sentence of which release the page is, and which is the current one
     * @param path address of the same page in that one
     * @param since what became of what the page shows, one sentence each
     */
    public record Instead(String sentence, String path, List<String> since) {}
}
