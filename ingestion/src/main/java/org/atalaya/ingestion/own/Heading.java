package org.atalaya.ingestion.own;

/** A heading of a sheet of the template. */
interface Heading {

    /** What it is called in a language of workbooks. */
    String label(boolean inSpanish);

    /** Whether a text is this heading, in either language and writing. */
    default boolean isWritten(String text) {
        String plain = Headings.plain(text);
        return plain.equals(Headings.plain(label(true))) || plain.equals(Headings.plain(label(false)));
    }
}
