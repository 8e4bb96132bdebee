package org.atalaya.ingestion.own;

/** A heading of a sheet of the template. */
interface Heading {

    /** What it is called in a language of workbooks. */
    String label(boolean inSpanish);
}
