package org.atalaya.ingestion.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/** What reading a workbook gives: each figure once, what was odd, and how many figures cannot be used. */
final class FoundFigures {

    private final Map<PrintedFigure.Key, PrintedFigure> figures = new LinkedHashMap<>();
    private final Set<DataProblem> problems = new LinkedHashSet<>();
    private long rejected;

    /**
     * Adds a figure. One that stands before in the workbook, as that of a city of two states does, is
     * the same figure; if its values differ, the first stand and that is told.
     *
     * @param row row it stands in
     * @param column column of the place's name
     */
    void add(PrintedFigure figure, int row, String column) {
        PrintedFigure before = figures.putIfAbsent(figure.key(), figure);
        if (before != null && !before.agreesWith(figure)) {
            tell(new DataProblem(ProblemKind.PRINTED_TWICE, row, column, figure.text(), before.text()));
        }
    }

    /** Tells a problem, once however often it is met. */
    void tell(DataProblem problem) {
        problems.add(problem);
    }

    /** Counts figures that cannot be used. */
    void reject(long count) {
        rejected += count;
    }

    List<PrintedFigure> figures() {
        return new ArrayList<>(figures.values());
    }

    List<DataProblem> problems() {
        return new ArrayList<>(problems);
    }

    long rejected() {
        return rejected;
    }
}
