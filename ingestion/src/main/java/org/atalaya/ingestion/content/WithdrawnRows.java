package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawals;

/** Rows of withdrawn records and files, which no new release gets: an old workbook does not bring them back. */
final class WithdrawnRows {

    private WithdrawnRows() {}

    /** Files as they were read, their withdrawn rows rejected and told. */
    static List<FileReading> rejected(List<FileReading> readings, Withdrawals withdrawals) {
        return readings.stream().map(reading -> rejected(reading, withdrawals)).toList();
    }

    /** What else was odd in a withdrawn record is not told: it would quote it. */
    private static FileReading rejected(FileReading reading, Withdrawals withdrawals) {
        Set<String> silent = reading.rows().stream()
                .filter(row -> row.table().equals(ContentTables.RECORD))
                .filter(row -> find(row, withdrawals).isPresent())
                .flatMap(row -> Stream.of(row.origin(), ContentRow.TRANSLATION + row.text("record")))
                .collect(Collectors.toSet());
        List<ContentRow> rows = new ArrayList<>();
        List<ContentProblem> problems = new ArrayList<>(reading.problems());
        problems.removeIf(problem -> silent.contains(problem.origin()));
        for (ContentRow row : reading.rows()) {
            Optional<Withdrawal> withdrawal = find(row, withdrawals);
            withdrawal.ifPresent(found -> problems.add(ContentProblem.of(
                    row,
                    ProblemKind.CONTENT_WITHDRAWN,
                    row.table().equals(ContentTables.RECORD) ? "id" : "attachments",
                    row.text("record"),
                    "withdrawn on " + found.on())));
            rows.add(withdrawal.isPresent() ? row.asRejected() : row);
        }
        return new FileReading(
                reading.file(), reading.sha256(), reading.bytes(), rows, problems, reading.replaces(), reading.lines());
    }

    /** Parts of a record fall with it. */
    private static Optional<Withdrawal> find(ContentRow row, Withdrawals withdrawals) {
        if (row.table().equals(ContentTables.RECORD)) {
            return withdrawals.findRecord(row.text("record"));
        }
        return row.table().equals(ContentTables.ATTACHMENT) && row.values().get("position") instanceof Number position
                ? withdrawals.findAttachment(row.text("record"), position.longValue(), row.text("sha256"))
                : Optional.empty();
    }
}
