package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;

/** Tables of when publishers bring out their works: days they announced, and what is usual. No day is ours. */
public final class PublicationTables {

    private PublicationTables() {}

    /** What is usual. */
    public static final TableContract PUBLICATION_RHYTHM = new TableContract(
            "publication_rhythm",
            "How often a work has editions and when they usually come: a rule drawn from what came before, never a date.",
            List.of(
                    text("source", "The work."),
                    word(
                            "state",
                            "Whether editions come regularly, come now and then, have ended, or nothing is known of it.",
                            "regular",
                            "irregular",
                            "ended",
                            "unknown"),
                    word(
                                    "every",
                                    "What an edition is of; missing if editions are not regular.",
                                    "month",
                                    "quarter",
                                    "year")
                            .optional(),
                    integer(
                                    "months_after",
                                    "Month in which an edition usually comes, counted from the last of its months; missing if"
                                            + " no month is usual.")
                            .optional(),
                    integer("from_day", "Day of that month from which it usually comes; missing if no month is usual.")
                            .optional(),
                    text("usual_es", "The rule in words, in Spanish; missing if none is known.")
                            .optional(),
                    text("usual_en", "The same in English.").optional(),
                    text("ground_es", "What that rests on, in Spanish."),
                    text("ground_en", "The same in English."),
                    text("calendar_url", "Page where the publisher announces days; missing if none is known.")
                            .optional(),
                    text("as_of", "Day on which that was looked up.")),
            List.of("source"),
            List.of(Tables.TO_SOURCE));

    /** What was announced. */
    public static final TableContract PUBLICATION_DATE = new TableContract(
            "publication_date",
            "A day for which a publisher announced an edition of a work.",
            List.of(
                    text("source", "The work."),
                    text("edition", "The edition that was to come."),
                    text("announced_for", "The day."),
                    text("ground_es", "Where it was announced, in Spanish."),
                    text("ground_en", "The same in English."),
                    text("as_of", "Day on which that was looked up.")),
            List.of("source", "edition"),
            List.of(Tables.TO_SOURCE));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(PUBLICATION_RHYTHM, PUBLICATION_DATE);
    }
}
