package org.atalaya.ingestion.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.CutJudgement.StateYear;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;

/** What a file of a register holds, read through record by record without Spark. */
public final class RegisterSummary {

    private final Map<String, StateYear> states = new TreeMap<>();
    private final Map<String, PlaceSum> places = new TreeMap<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private long read;
    private long rejected;
    private String last;

    private RegisterSummary() {}

    /**
     * Reads a file through.
     *
     * @throws org.atalaya.data.problem.RefusedInput if a run would refuse it
     */
    public static RegisterSummary of(RegisterFile file, CatalogueFiles catalogue) throws IOException {
        Vocabulary words = RegisterReader.vocabulary(catalogue, file.book());
        RegisterSummary summary = new RegisterSummary();
        for (FilePart part : FilePart.of(0, file)) {
            RegisterInterpreter interpreter = new RegisterInterpreter(file.name(), file.header(), file.book(), words);
            try (FilePart.Records records = part.open()) {
                while (records.iterator().hasNext()) {
                    RawRecord record = records.iterator().next();
                    interpreter.interpret(record).forEach(summary::add);
                }
            }
        }
        file.requireUsable(summary.read, summary.rejected, summary.firstRejected());
        CutJudgement judgement = CutJudgement.of(
                file,
                summary.states.values(),
                summary.places.values(),
                words.places().codes());
        summary.problems.addAll(judgement.problems());
        summary.problems.addAll(HeadingTotals.check(file));
        summary.last = judgement.last();
        return summary;
    }

    /** Last month the file covers. */
    public String last() {
        return last;
    }

    /** Records read. */
    public long read() {
        return read;
    }

    /** Records of them that no figure uses. */
    public long rejected() {
        return rejected;
    }

    /** What is odd in it. */
    public List<DataProblem> problems() {
        return problems;
    }

    private void add(CountedRow row) {
        read += row.records();
        row.odd().forEach(odd -> problems.add(odd.problem()));
        if (row.rejected()) {
            rejected += row.records();
            return;
        }
        String state = row.code().substring(0, 2);
        StateYear cells = states.computeIfAbsent(state + row.year(), none -> StateYear.empty(state, row.year()));
        long offences = 0;
        for (int month = 0; month < 12; month++) {
            if (row.months()[month] != null) {
                cells.sums()[month] += row.months()[month];
                cells.counts()[month]++;
                offences += row.months()[month];
            }
        }
        PlaceSum place = new PlaceSum(row.kind(), row.code(), offences, row.year(), row.year());
        places.merge(row.code(), place, PlaceSum::with);
    }

    private String firstRejected() {
        return problems.stream()
                .filter(problem -> problem.kind().effect() == Effect.REJECTED)
                .findFirst()
                .map(why -> "record " + why.row() + ", " + why.column() + ": \"" + why.value() + "\", "
                        + why.kind().code())
                .orElse("");
    }
}
