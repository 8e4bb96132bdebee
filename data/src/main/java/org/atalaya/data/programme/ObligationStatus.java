package org.atalaya.data.programme;

import java.util.Locale;

/**
 * Where an obligation stands on a day, as far as evidence was recorded. It judges no one: that nothing
 * was recorded is not that nothing was done.
 */
public enum ObligationStatus {
    /** The day is before it was agreed. */
    NOT_IN_FORCE("aún no vigente", "not yet in force"),
    /** Its time has not run out. */
    PENDING("en plazo", "within its time"),
    /** It was recorded as done. */
    FULFILLED("cumplida", "fulfilled"),
    /** Its time has run out and nothing was recorded. */
    OVERDUE("plazo vencido, sin evidencia registrada", "overdue, no evidence recorded"),
    /** Its time has run out; something was recorded, not that it was done. */
    OVERDUE_WITH_PROGRESS("plazo vencido, con avance registrado", "overdue, progress recorded"),
    /** It has no end, and no sign of having ceased. */
    CONTINUING("permanente, en curso", "permanent, under way"),
    /** It has no end, and its evidence was not renewed for longer than it should be. */
    SILENT("permanente, sin evidencia reciente", "permanent, no recent evidence"),
    /** It was agreed without a date. */
    UNDATED("sin plazo acordado", "no date agreed"),
    /** The parties withdrew it. */
    WITHDRAWN("dejada sin efecto", "withdrawn");

    private final String spanish;
    private final String english;

    ObligationStatus(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    /** The word used in tables and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its time has run out, or its evidence is older than it should be. */
    public boolean isOverdue() {
        return this == OVERDUE || this == OVERDUE_WITH_PROGRESS || this == SILENT;
    }

    /** How it is said in Spanish. */
    public String spanish() {
        return spanish;
    }

    /** How it is said in English. */
    public String english() {
        return english;
    }
}
