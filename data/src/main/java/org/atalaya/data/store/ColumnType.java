package org.atalaya.data.store;

/** The types a column of the store may have; each engine maps them to its own. */
public enum ColumnType {
    /** UTF-8 text; codes are text with their leading zeros. */
    TEXT("string"),
    /** 64-bit integer. */
    INTEGER("integer"),
    /** 64-bit floating point. */
    REAL("number"),
    /** True or false. */
    FLAG("boolean");

    private final String schemaName;

    ColumnType(String schemaName) {
        this.schemaName = schemaName;
    }

    /** What JSON Schema and Table Schema call it. */
    public String schemaName() {
        return schemaName;
    }
}
