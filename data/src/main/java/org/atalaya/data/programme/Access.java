package org.atalaya.data.programme;

import java.util.Locale;

/** Who may see a record: everybody, or those of the house. What nobody marked is of the house. */
public enum Access {
    INTERNAL,
    PUBLIC;

    /** The word used in tables and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
