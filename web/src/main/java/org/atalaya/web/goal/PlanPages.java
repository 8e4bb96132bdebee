package org.atalaya.web.goal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Goal;
import org.atalaya.analytics.content.ContentParts.GoalValue;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.GoalRow;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.goal.PlanPage.Branch;
import org.atalaya.web.goal.PlanPage.Cell;
import org.atalaya.web.goal.PlanPage.Group;
import org.atalaya.web.goal.PlanPage.Matrix;
import org.atalaya.web.goal.PlanPage.Row;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.LintWords;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordViews;

/** Makes pages of institutional programmes: their goals by period, audited, and what they stand on. */
public final class PlanPages {

    private static final List<RecordKind> STATEMENTS =
            List.of(RecordKind.MISSION, RecordKind.VISION, RecordKind.OBJECTIVE, RecordKind.PRIORITY, RecordKind.VALUE);
    private static final List<RecordKind> DIAGNOSIS =
            List.of(RecordKind.STRENGTH, RecordKind.WEAKNESS, RecordKind.OPPORTUNITY, RecordKind.THREAT);
    private static final Set<RecordKind> BRANCHES =
            Set.of(RecordKind.POLICY, RecordKind.OBJECTIVE, RecordKind.PROJECT, RecordKind.GOAL);

    private final Content content;
    private final Messages text;
    private final Numbers numbers;
    private final ContentWords words;
    private final LintWords lints;
    private final RecordViews records;

    /** Pages of a release in a language. */
    public PlanPages(Release release, Language language) {
        this.content = release.content();
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new ContentWords(language);
        this.lints = new LintWords(content, language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
    }

    /** Every plan. */
    public List<RecordView> list() {
        return records.views(content.list(RecordKind.PLAN));
    }

    /** The page of a plan. */
    public PlanPage page(ContentRecord plan) {
        return new PlanPage(
                records.view(plan),
                matrix(plan),
                groups(plan, STATEMENTS).stream()
                        .filter(group -> !group.records().isEmpty())
                        .toList(),
                groups(plan, DIAGNOSIS),
                content.children(plan.id(), RecordKind.POLICY).stream()
                        .map(this::branch)
                        .toList(),
                lints.ofDocument(plan.source().document()));
    }

    private List<Group> groups(ContentRecord plan, List<RecordKind> kinds) {
        return kinds.stream()
                .map(kind -> new Group(words.kinds(kind), records.views(content.children(plan.id(), kind))))
                .toList();
    }

    private Branch branch(ContentRecord record) {
        return new Branch(
                words.link(record),
                lints.of(record),
                content.children(record.id()).stream()
                        .filter(each -> BRANCHES.contains(each.kind()))
                        .map(this::branch)
                        .toList());
    }

    private Matrix matrix(ContentRecord plan) {
        List<ContentRecord> goals = content.below(plan.id()).stream()
                .filter(each -> content.findGoal(each.id()).isPresent())
                .toList();
        List<GoalValue> values = goals.stream()
                .flatMap(goal -> content.goalValues(goal.id()).stream())
                .toList();
        List<String> periods =
                values.stream().map(GoalValue::period).distinct().sorted().toList();
        List<Row> rows = goals.stream().map(goal -> row(goal, periods)).toList();
        return new Matrix(
                periods,
                rows,
                (int) rows.stream().filter(row -> !row.addsUp()).count(),
                values.stream().anyMatch(value -> value.actual().isPresent()));
    }

    private Row row(ContentRecord record, List<String> periods) {
        Goal goal = content.findGoal(record.id()).orElseThrow();
        List<GoalValue> values = content.goalValues(record.id());
        GoalRow audited =
                new GoalRow(goal.total(), values.stream().map(GoalValue::plan).toList());
        RecordView view = records.view(record);
        return new Row(
                view.link(),
                words.passage(goal.unit()),
                number(goal.total()),
                periods.stream().map(period -> cell(period, values)).toList(),
                audit(audited),
                audited.addsUp(),
                view.lints(),
                view.gaps());
    }

    private String audit(GoalRow row) {
        OptionalLong sum = row.planned();
        if (sum.isEmpty() || row.total().isEmpty()) {
            return text.text("goal.nothingToAdd");
        }
        return text.text(row.addsUp() ? "goal.addsUp" : "goal.addsUpTo", numbers.count(sum.getAsLong()));
    }

    private Cell cell(String period, List<GoalValue> values) {
        Optional<GoalValue> value =
                values.stream().filter(each -> each.period().equals(period)).findFirst();
        return new Cell(
                period,
                value.flatMap(each -> number(each.plan())),
                value.flatMap(each -> number(each.actual())),
                value.flatMap(GoalValue::document)
                        .map(document ->
                                words.passage(content.document(document).title())),
                value.flatMap(GoalValue::lockedOn).map(words::date));
    }

    private Optional<String> number(OptionalLong number) {
        return Stream.of(number)
                .filter(OptionalLong::isPresent)
                .map(known -> numbers.count(known.getAsLong()))
                .findFirst();
    }
}
