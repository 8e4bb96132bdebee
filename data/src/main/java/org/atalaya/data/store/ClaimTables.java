package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of what becomes of claims when they are checked. */
public final class ClaimTables {

    private ClaimTables() {}

    /** Verdicts. */
    public static final TableContract CLAIM_VERDICT = new TableContract(
            "claim_verdict",
            "What the figures of this release say of a claim.",
            List.of(
                    text("record", "The claim."),
                    word(
                            "verdict",
                            "Whether the range of the figure lies within what is claimed, reaches beyond it, or lies outside.",
                            "supported",
                            "not_distinguishable",
                            "not_supported",
                            "cannot_be_checked"),
                    word(
                                    "reason",
                                    "Why it cannot be checked; missing if it can.",
                                    "figure_not_understood",
                                    "no_figure",
                                    "printed_without_precision",
                                    "withheld",
                                    "not_ranked")
                            .optional(),
                    real("claimed_from", "Smallest share the words claim; missing if they claim a rank.")
                            .optional(),
                    real("claimed_below", "The share they claim to be below; missing if they claim a rank.")
                            .optional(),
                    real("value", "The share in this release; missing if it has none.")
                            .optional(),
                    real("lower", "Lower limit of its interval; missing if it has none.")
                            .optional(),
                    real("upper", "Upper limit of its interval; missing if it has none.")
                            .optional(),
                    integer("rank_lower", "Smallest rank the place may have; missing if no rank is claimed or known.")
                            .optional(),
                    integer("rank_upper", "Largest rank it may have; missing likewise.")
                            .optional(),
                    integer("ranked_places", "Places it was ranked among; missing likewise.")
                            .optional()),
            List.of("record"),
            List.of(new Reference(List.of("record"), "content_claim", List.of("record"))));

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return List.of(CLAIM_VERDICT);
    }
}
