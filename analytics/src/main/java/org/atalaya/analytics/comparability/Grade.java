package org.atalaya.analytics.comparability;

/** How far what two surveys say of a subject may be compared. */
public enum Grade {
    /** The same question. */
    A,
    /** Comparable with a note. */
    B,
    /** Only the direction of change compares, not the value. */
    C,
    /** Not comparable. */
    D;

    /** Whether values may stand side by side. */
    public boolean comparesValues() {
        return this == A || this == B;
    }

    /** Whether nothing may be compared at all. */
    public boolean refuses() {
        return this == D;
    }
}
