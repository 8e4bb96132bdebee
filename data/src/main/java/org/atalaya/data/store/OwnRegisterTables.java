package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of the counts a municipality or comuna keeps itself: calls, offences of civic justice. */
public final class OwnRegisterTables {

    private static final Reference TO_REGISTER =
            new Reference(List.of("register"), "own_register", List.of("register"));

    private OwnRegisterTables() {}

    /** Registers of municipalities. */
    public static final TableContract OWN_REGISTER = new TableContract(
            "own_register",
            "A register that a municipality or comuna keeps and hands in as counts, as its author describes it.",
            List.of(
                    text("register", "The register; own registers begin with own_."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is about.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("title_es", "Title in Spanish."),
                    text("title_en", "Title in English."),
                    text("responsible_unit", "The unit that answers for it; never a person."),
                    text("counted_es", "What is counted, in Spanish."),
                    text("counted_en", "What is counted, in English."),
                    word("counts", "What one unit of the count is.", "calls", "events", "persons", "files"),
                    text("recording_es", "How it is recorded, in Spanish."),
                    text("recording_en", "The same in English; missing if only Spanish was given.")
                            .optional(),
                    text("first_period", "First month it covers."),
                    text("last_period", "Last month it covers."),
                    text("changes_es", "Known changes of how it is recorded, in Spanish; missing if there are none.")
                            .optional(),
                    text("changes_en", "The same in English; missing if none, or only Spanish was given.")
                            .optional(),
                    text("contact_role", "The role to ask; never a person's name."),
                    text("licence", "Terms of use, as its author names them."),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of("register"),
            List.of(Tables.TO_TERRITORY));

    /** Categories of such registers. */
    public static final TableContract OWN_REGISTER_CATEGORY = new TableContract(
            "own_register_category",
            "A category of an own register, and the offence it is near, as its author says.",
            List.of(
                    text("register", "The register."),
                    text("category", "Short id of the category; unique within the register."),
                    integer("position", "Order in the register."),
                    text("name_es", "Its name in Spanish."),
                    text("name_en", "Its name in English."),
                    text("offence", "The offence it is near; missing if it is near none.")
                            .optional(),
                    word(
                                    "grade",
                                    "A: it is this offence; B: comparable with a note; C: only the direction of change;"
                                            + " D: not comparable. Missing without offence.",
                                    "A",
                                    "B",
                                    "C",
                                    "D")
                            .optional(),
                    text("reason_es", "Why, in Spanish; missing without offence.")
                            .optional(),
                    text("reason_en", "Why, in English; missing without offence.")
                            .optional()),
            List.of("register", "category"),
            List.of(TO_REGISTER, new Reference(List.of("offence"), "offence", List.of("offence"))));

    /** Counts of such registers. */
    public static final TableContract OWN_REGISTER_COUNT = new TableContract(
            "own_register_count",
            "What an own register counts in a month, in its whole place or in a neighbourhood of it.",
            List.of(
                    text("register", "The register."),
                    text("category", "The category."),
                    text("neighbourhood", "The neighbourhood as its author names it, or all for the whole place."),
                    text("period", "The month."),
                    integer("count", "The count; missing where the state says why.")
                            .optional(),
                    word(
                            "state",
                            "Whether the count is there; it is not if nothing was reported, if it is small enough to"
                                    + " point at somebody, or if a small one could be got from it by subtraction.",
                            "available",
                            "not_reported",
                            "withheld_small",
                            "withheld_with_small")),
            List.of("register", "category", "neighbourhood", "period"),
            List.of(new Reference(
                    List.of("register", "category"), "own_register_category", List.of("register", "category"))));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(OWN_REGISTER, OWN_REGISTER_CATEGORY, OWN_REGISTER_COUNT);
    }
}
