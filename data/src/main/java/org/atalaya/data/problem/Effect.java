package org.atalaya.data.problem;

/** What was done about a problem of the official data. */
public enum Effect {
    /** The row stands as published; the problem is reported beside it. */
    KEPT("kept"),
    /** The row takes no part in any figure. */
    REJECTED("rejected"),
    /** The whole file was left out of this release. */
    SET_ASIDE("set-aside");

    private final String id;

    Effect(String id) {
        this.id = id;
    }

    /** The word used in tables. */
    public String id() {
        return id;
    }
}
