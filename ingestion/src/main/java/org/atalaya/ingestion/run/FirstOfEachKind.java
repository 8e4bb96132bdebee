package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/** The problems of a file for whoever checks it: how many of each kind, and where the first one is. */
final class FirstOfEachKind {

    private final Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
    private final Map<ProblemKind, DataProblem> first = new EnumMap<>(ProblemKind.class);

    void add(DataProblem problem) {
        counts.merge(problem.kind(), 1L, Long::sum);
        first.putIfAbsent(problem.kind(), problem);
    }

    void tell(PrintWriter out) {
        if (counts.isEmpty()) {
            out.println("  no problem found");
        }
        counts.forEach((kind, count) ->
                out.println("  " + count + " × " + kind.code() + where(first.get(kind)) + "\n      " + kind.english()));
    }

    private static String where(DataProblem problem) {
        String place = problem.row() == 0
                ? ""
                : ", first at record " + problem.row() + (problem.column().isEmpty() ? "" : " in " + problem.column());
        boolean told = !problem.value().isEmpty() || problem.row() > 0;
        return place
                + (told ? ": \"" + problem.value() + "\"" : "")
                + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected());
    }
}
