package org.atalaya.data.store;

import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;

/** Tables of what bears on transfers without being part of any. */
public final class TransferTables {

    private TransferTables() {}

    /** Terms of municipal governments. */
    public static final TableContract ADMINISTRATION = new TableContract(
            "administration",
            "A term of the municipal governments of a state of Mexico, of Mexico City's boroughs or of Chile's comunas.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place they are in: a state, or the country.", Tables.KINDS),
                    text("territory_code", "The publisher's own code of it, padded with zeros."),
                    text("begins_on", "Day they take office."),
                    text("ends_on", "Last day of the term."),
                    text("source_es", "What the days rest on, in Spanish."),
                    text("source_en", "The same in English."),
                    word("consulted", "Whether that was read when the row was made.", "consulted", "not_consulted")),
            List.of("country", "territory_kind", "territory_code", "begins_on"),
            List.of(Tables.TO_TERRITORY));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(ADMINISTRATION);
    }
}
