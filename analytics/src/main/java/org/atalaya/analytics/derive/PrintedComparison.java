package org.atalaya.analytics.derive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/**
 * Compares what was printed with what the microdata of the same edition give: shares, persons counted
 * and persons in the base, whether the printed figure was shipped or read from a workbook.
 */
final class PrintedComparison {

    /** Shares closer than this are the same share. */
    private static final double SAME_SHARE = 1e-9;

    /** Publishers print whole persons. */
    private static final double SAME_PERSONS = 0.5;

    private final Map<String, Map<Share.Key, Map<Measure, Double>>> computed = new HashMap<>();

    /** Keeps a figure computed from microdata. */
    void remember(Subject subject, SurveyEstimate figure) {
        figure.point()
                .ifPresent(point -> computed.computeIfAbsent(subject.period(), absent -> new HashMap<>())
                        .computeIfAbsent(subject.key(), absent -> new EnumMap<>(Measure.class))
                        .put(figure.measure(), point.value()));
    }

    /**
     * A printed figure beside the computed one.
     *
     * @param measure what both measure
     * @param computed a share 0..1, or persons
     * @param printed the same
     */
    record Compared(Measure measure, double computed, double printed) {

        boolean differs() {
            return Math.abs(computed - printed) > (measure == Measure.SHARE ? SAME_SHARE : SAME_PERSONS);
        }

        /** The difference, to be told. */
        DataProblem problem(String label) {
            return new DataProblem(
                    ProblemKind.PRINTED_DIFFERS,
                    0,
                    label + (measure == Measure.SHARE ? "" : " " + measure.id()),
                    Double.toString(computed),
                    Double.toString(printed));
        }
    }

    /**
     * Compares a printed figure.
     *
     * @param printed the value printed: a share 0..1, or persons
     * @return empty if the microdata give no such figure
     */
    Optional<Compared> compare(Subject subject, Measure measure, double printed) {
        return Optional.ofNullable(computed.getOrDefault(subject.period(), Map.of())
                        .getOrDefault(subject.key(), Map.of())
                        .get(measure))
                .map(now -> new Compared(measure, now, printed));
    }
}
