package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of what became of the outcomes practices, models and products declare: before, after, and elsewhere. */
public final class OutcomeTables {

    private static final String[] VERDICTS = {
        "as_expected", "contrary", "no_distinguishable_change", "under_powered",
    };

    private static final List<String> KEY = List.of("record", "position");

    private static final Reference TO_OUTCOME = new Reference(KEY, "content_outcome", KEY);

    private OutcomeTables() {}

    /** Changes. */
    public static final TableContract OUTCOME_CHANGE = new TableContract(
            "outcome_change",
            "What the figures of this release say before and after of an outcome with an indicator and a place.",
            List.of(
                    text("record", "The record whose outcome it is."),
                    integer("position", "Which of its outcomes."),
                    word(
                            "verdict",
                            "What may be said of the change where it began; under_powered: no change is seen, and one of the"
                                    + " margin might have passed unseen.",
                            VERDICTS[0],
                            VERDICTS[1],
                            VERDICTS[2],
                            VERDICTS[3],
                            "not_measured_before",
                            "not_measured_after",
                            "not_comparable"),
                    word(
                                    "reason",
                                    "Why there is no change to speak of; missing if there is.",
                                    "start_not_known",
                                    "place_not_measured",
                                    "no_edition_before",
                                    "before_without_precision",
                                    "no_edition_after",
                                    "after_without_precision",
                                    "series_break")
                            .optional(),
                    text("before_period", "Last edition before it began that has a share there; missing if none.")
                            .optional(),
                    text("after_period", "Newest edition after it began that has a share there; missing if none.")
                            .optional(),
                    real("change", "Later share less earlier; missing if the two are not compared.")
                            .optional(),
                    real(
                                    "standard_error",
                                    "Its standard error, both editions taken as independent; missing where the change is.")
                            .optional(),
                    real("lower", "Lower limit of its 95 % interval; missing likewise.")
                            .optional(),
                    real("upper", "Upper limit; missing likewise.").optional(),
                    integer("df", "Degrees of freedom; missing likewise.").optional(),
                    real("p", "Two-sided p by Student's t; missing likewise.").optional(),
                    real(
                                    "p_holm",
                                    "The same, adjusted by Holm over the outcomes of the record; it decides the verdict; missing likewise.")
                            .optional(),
                    real("p_publisher", "Two-sided p of the publisher's test; missing likewise.")
                            .optional(),
                    word(
                                    "verdict_publisher",
                                    "The publisher's verdict at the 10 % level; missing likewise.",
                                    "increased",
                                    "decreased",
                                    "no_distinguishable_change")
                            .optional(),
                    real(
                                    "detectable",
                                    "Smallest change one test at 5 % would find in four of five samples: 2.8 standard errors; missing likewise.")
                            .optional(),
                    real("margin", "Largest change that is still called small."),
                    integer("comparison_places", "Similar places with both editions; 0 if none."),
                    real("difference", "The change less the mean change of those places; missing with fewer than two.")
                            .optional(),
                    real(
                                    "difference_standard_error",
                                    "Its standard error, all places taken as independent; missing likewise.")
                            .optional(),
                    real("difference_lower", "Lower limit of its 95 % interval; missing likewise.")
                            .optional(),
                    real("difference_upper", "Upper limit; missing likewise.").optional(),
                    integer("difference_df", "Degrees of freedom of Welch and Satterthwaite; missing likewise.")
                            .optional(),
                    real("difference_p", "Two-sided p; missing likewise.").optional(),
                    real(
                                    "difference_p_holm",
                                    "The same, adjusted by Holm over the outcomes of the record; missing likewise.")
                            .optional(),
                    real(
                                    "difference_detectable",
                                    "Smallest difference in change that would be found, likewise; missing likewise.")
                            .optional(),
                    word("difference_verdict", "What may be said of it; missing with fewer than two places.", VERDICTS)
                            .optional()),
            KEY,
            List.of(TO_OUTCOME));

    /** Comparison places. */
    public static final TableContract OUTCOME_COMPARISON = new TableContract(
            "outcome_comparison",
            "The similar places an outcome's change is set beside, the nearest first.",
            List.of(
                    text("record", "The record whose outcome it is."),
                    integer("position", "Which of its outcomes."),
                    integer("nearness", "Order among them; 1 is the nearest in context."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    real("change", "Its later share less its earlier one, of the same editions."),
                    real("standard_error", "Its standard error."),
                    real("lower", "Lower limit of its 95 % interval."),
                    real("upper", "Upper limit.")),
            List.of("record", "position", "nearness"),
            List.of(TO_OUTCOME, Tables.TO_TERRITORY));

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return List.of(OUTCOME_CHANGE, OUTCOME_COMPARISON);
    }
}
