package org.atalaya.notebooks;

/** What a cell of a notebook shows: a part of one page of the site. */
public sealed interface Shown permits Table, Chart, Prose {

    /** As HTML. */
    String html();

    /** As plain text, where HTML is not shown. */
    String text();

    /** Address of the site's page with the same view, of the same release. */
    String page();
}
