package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract.Reference;

/** Every table of the store. Add a table here first; readers, gate and docs/STORE.md follow. */
public final class Tables {

    static final String[] KINDS = {"country", "state", "municipality", "city", "area", "urban-total", "region", "comuna"
    };
    static final String[] KINDS_OR_ALL =
            Stream.concat(Stream.of(KINDS), Stream.of("all")).toArray(String[]::new);
    static final List<String> TERRITORY_KEY = List.of("country", "territory_kind", "territory_code");
    static final Reference TO_TERRITORY = new Reference(TERRITORY_KEY, "territory", TERRITORY_KEY);
    static final Reference TO_SOURCE = new Reference(List.of("source"), "source", List.of("source"));
    static final Reference TO_INDICATOR = new Reference(List.of("indicator"), "indicator", List.of("indicator"));
    static final Reference TO_DOMAIN = new Reference(List.of("domain"), "domain", List.of("domain"));

    private Tables() {}

    /** What was odd in the official data. */
    public static final TableContract PROBLEM = new TableContract(
            "problem",
            "Something odd found in a source, and what was done about it.",
            List.of(
                    integer("number", "Order in the release."),
                    text("problem", "Code of the kind of problem: docs/PROBLEMS.md explains each."),
                    word("effect", "What was done.", "kept", "rejected", "set-aside"),
                    text("source", "The source it was found in."),
                    text("period", "The edition; missing if it has none.").optional(),
                    text("file", "The file, as named by whoever gave it."),
                    integer(
                                    "row_number",
                                    "Record in the file, the header being 1, or line of a file of content; missing if not about one.")
                            .optional(),
                    text("column_name", "Column or field of the file; missing if not about one.")
                            .optional(),
                    text("value", "What was found.").optional(),
                    text("expected", "What would be right.").optional()),
            List.of("number"),
            List.of());

    /** Tables that ingestion writes, whatever the sources; their columns depend on no catalogue. */
    public static List<TableContract> interpreted() {
        return Stream.of(
                        CatalogueTables.interpreted(),
                        SurveyTables.interpreted(),
                        OwnSurveyTables.interpreted(),
                        List.of(PROBLEM),
                        IncidenceTables.interpreted(),
                        OwnRegisterTables.interpreted(),
                        SimilarityTables.interpreted(),
                        GeographyTables.interpreted(),
                        ContentTables.interpreted(),
                        TransferTables.interpreted(),
                        PublicationTables.interpreted())
                .flatMap(List::stream)
                .toList();
    }

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return Stream.of(
                        SurveyTables.derived(),
                        ComparisonTables.derived(),
                        IncidenceTables.derived(),
                        SimilarityTables.derived(),
                        ClaimTables.derived(),
                        OutcomeTables.derived())
                .flatMap(List::stream)
                .toList();
    }
}
