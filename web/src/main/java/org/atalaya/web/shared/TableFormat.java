package org.atalaya.web.shared;

import java.util.Optional;

/** What rows of a table can be had as. */
public enum TableFormat {
    /** A page of rows with what must be known of them. */
    JSON("json", "application/json"),
    /** All rows, for spreadsheets and scripts. */
    CSV("csv", "text/csv"),
    /** All rows, for Excel, with a sheet that says what they are. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** All rows, with their types. */
    PARQUET("parquet", "application/vnd.apache.parquet"),
    /** What the columns of the CSV mean, as the W3C's CSV on the Web says it. */
    METADATA("metadata.json", "application/csvm+json");

    private final String suffix;
    private final String mediaType;

    TableFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The ending of its addresses and files. */
    public String suffix() {
        return suffix;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Its media type with the encoding, as an answer's header has it. */
    public String contentType() {
        return this == CSV ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Whether it gives a page of rows and what is told of them, not a file of all. */
    public boolean isPaged() {
        return this == JSON || this == METADATA;
    }

    /** The format of an ending with its dot; JSON without one. */
    public static Optional<TableFormat> find(String ending) {
        if (ending.isEmpty()) {
            return Optional.of(JSON);
        }
        for (TableFormat format : values()) {
            if (ending.equals("." + format.suffix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
