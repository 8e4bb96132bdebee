package org.atalaya.data.store;

/** The persons of an edition are a file of their own, so that another release can have the same. */
public final class EditionPart {

    private EditionPart() {}

    /** Name of the file in its table's folder; names follow each other as the editions do. */
    public static String name(String period) {
        return "part-" + period + ".parquet";
    }

    /** Path of the file within a release. */
    public static String path(String survey, String period) {
        return survey + "_person/" + name(period);
    }
}
