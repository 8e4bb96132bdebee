package org.atalaya.web.goal;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordView.LintView;

/**
 * An institutional programme with its goals.
 *
 * @param record what every record has
 * @param matrix its goals by period
 * @param statements its mission, vision, values, priorities and objectives
 * @param diagnosis its strengths, weaknesses, opportunities and threats
 * @param alignment its policies down to their goals
 * @param sections what is odd in the numbers of its document's sections
 */
public record PlanPage(
        RecordView record,
        Matrix matrix,
        List<Group> statements,
        List<Group> diagnosis,
        List<Branch> alignment,
        List<LintView> sections) {

    /**
     * Goals by period.
     *
     * @param periods the periods
     * @param rows the goals
     * @param wrongTotals how many printed totals are not the sum of their periods
     * @param hasActuals whether anything done was reported
     */
    public record Matrix(List<String> periods, List<Row> rows, int wrongTotals, boolean hasActuals) {}

    /**
     * A goal.
     *
     * @param goal its title and address
     * @param unit what is counted
     * @param total the total as printed; empty if none is
     * @param cells one per period
     * @param audit whether the total is the sum of the periods
     * @param addsUp whether it is
     * @param lints what is odd in the source
     * @param gaps what is known to be missing
     */
    public record Row(
            RecordLink goal,
            Passage unit,
            Optional<String> total,
            List<Cell> cells,
            String audit,
            boolean addsUp,
            List<LintView> lints,
            List<RecordView.GapView> gaps) {}

    /**
     * A period of a goal.
     *
     * @param period the period
     * @param plan what was planned; empty where the cell is blank, which is no zero
     * @param actual what was done; empty if nothing was reported
     * @param evidence the document that shows it; empty if none does
     * @param locked the day the period was closed; empty if it is open
     */
    public record Cell(
            String period,
            Optional<String> plan,
            Optional<String> actual,
            Optional<Passage> evidence,
            Optional<String> locked) {}

    /**
     * Records of a kind.
     *
     * @param name the kind
     * @param records the records; empty if the source lists none
     */
    public record Group(String name, List<RecordView> records) {}

    /**
     * A branch of the alignment.
     *
     * @param record its title and address
     * @param lints what is odd in the source
     * @param branches what hangs from it
     */
    public record Branch(RecordLink record, List<LintView> lints, List<Branch> branches) {}
}
