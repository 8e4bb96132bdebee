package org.atalaya.ingestion.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** Whether the count of each heading of a page is the sum of the rows right below it. */
final class HeadingTotals {

    private HeadingTotals() {}

    /** The headings whose count of a month is not the sum of their parts; none if the file is no page. */
    static List<DataProblem> check(RegisterFile file) throws IOException {
        List<DataProblem> problems = new ArrayList<>();
        if (file.book().format() == RegisterCodebook.Format.html) {
            PageRecords page = new PageRecords(file.container(), file.entry());
            for (int row = 0; row < page.records().size(); row++) {
                List<RawRecord> parts = parts(page, row);
                if (!parts.isEmpty()) {
                    check(file, page.records().get(row), parts, problems);
                }
            }
        }
        return problems;
    }

    private static List<RawRecord> parts(PageRecords page, int heading) {
        List<RawRecord> parts = new ArrayList<>();
        for (int row = heading + 1; row < page.records().size() && page.depth(row) > page.depth(heading); row++) {
            if (page.depth(row) == page.depth(heading) + 1) {
                parts.add(page.records().get(row));
            }
        }
        return parts;
    }

    private static void check(RegisterFile file, RawRecord heading, List<RawRecord> parts, List<DataProblem> problems) {
        for (String month : file.book().counts().months()) {
            int at = file.header().indexOf(month);
            CountForm.Cell total = read(file, heading, at);
            List<CountForm.Cell> cells =
                    parts.stream().map(part -> read(file, part, at)).toList();
            long sum = cells.stream().mapToLong(CountForm.Cell::count).sum();
            if (total.present() && cells.stream().allMatch(CountForm.Cell::present) && total.count() != sum) {
                problems.add(new DataProblem(
                        ProblemKind.HEADING_TOTAL,
                        heading.number(),
                        month,
                        Long.toString(total.count()),
                        Long.toString(sum)));
            }
        }
    }

    private static CountForm.Cell read(RegisterFile file, RawRecord record, int at) {
        return at < record.fields().size()
                ? CountForm.read(
                        record.fields().get(at).strip(), file.book().numbers().point())
                : CountForm.read("", file.book().numbers().point());
    }
}
