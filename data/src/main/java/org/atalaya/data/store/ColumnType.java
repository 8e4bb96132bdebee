package org.atalaya.data.store;

/** The types a column of the store may have; each engine maps them to its own. */
public enum ColumnType {
    /** UTF-8 text; codes are text with their leading zeros. */
    TEXT,
    /** 64-bit integer. */
    INTEGER,
    /** 64-bit floating point. */
    REAL,
    /** True or false. */
    FLAG
}
