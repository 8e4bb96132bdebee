package org.atalaya.notebooks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.content.OutcomeChangeView;

/** What a practice or a model should move, before and after, as its page has it. */
public final class Outcomes {

    private final View view;
    private final List<OutcomeChangeView> changes;
    private final String path;

    Outcomes(View view, String id) throws SQLException {
        ContentRecord record = tracked(view).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("record must be one of "
                        + tracked(view).stream().map(ContentRecord::id).toList() + ": was " + id));
        this.view = view;
        this.changes = view.release().outcomeChanges(view.language()).of(id);
        this.path = Links.record(view.language(), record.kind(), id);
    }

    /** The records that declare outcomes: practices, then models. */
    static List<ContentRecord> tracked(View view) {
        return Stream.of(RecordKind.PRACTICE, RecordKind.MODEL)
                .flatMap(kind -> view.release().content().list(kind).stream())
                .toList();
    }

    /** Each outcome it declares with an indicator and a place: before, after, and the verdict with its reasons. */
    public List<Shown> verdicts() {
        if (changes.isEmpty()) {
            return List.of(new Prose("", List.of(view.text("outcome.untracked")), view.page(path)));
        }
        List<Shown> shown = new ArrayList<>();
        for (OutcomeChangeView outcome : changes) {
            List<String> sentences = new ArrayList<>(List.of(outcome.verdict() + "."));
            sentences.addAll(outcome.sentences());
            shown.add(new Prose(title(outcome), sentences, address(outcome)));
            Table figures = figures(outcome);
            if (!figures.rows().isEmpty()) {
                shown.add(figures);
            }
        }
        return shown;
    }

    private Table figures(OutcomeChangeView outcome) {
        List<List<String>> rows = new ArrayList<>();
        outcome.before().ifPresent(figure -> rows.add(row("outcome.before", figure)));
        outcome.after()
                .ifPresent(figure ->
                        rows.add(row(outcome.before().isPresent() ? "outcome.after" : "outcome.newest", figure)));
        outcome.details().forEach(detail -> rows.add(List.of(detail.name(), detail.text(), "")));
        return new Table(
                title(outcome),
                List.of(Heading.MOMENT.in(view.language()), view.text("place.value"), view.text("place.precision")),
                rows,
                List.of(view.text("figure.confidence"), view.made()),
                address(outcome));
    }

    private List<String> row(String key, FigureView figure) {
        return List.of(view.text(key, figure.periodBrief()), view.figure(figure), view.precision(figure));
    }

    /** Each outcome beside similar places, where there is a change to set beside theirs. */
    public List<Shown> beside() {
        List<Shown> shown = new ArrayList<>();
        for (OutcomeChangeView outcome : changes) {
            outcome.beside().ifPresent(beside -> {
                List<String> sentences = new ArrayList<>(List.of(beside.verdict() + "."));
                sentences.addAll(beside.sentences());
                shown.add(new Prose(view.text("outcome.beside") + ": " + title(outcome), sentences, address(outcome)));
                if (!beside.places().isEmpty()) {
                    shown.add(beside(outcome, beside));
                }
            });
        }
        return shown;
    }

    private Table beside(OutcomeChangeView outcome, OutcomeChangeView.Beside beside) {
        return new Table(
                view.text("outcome.besideNote"),
                List.of(
                        view.text("outcome.place"),
                        view.text(
                                "outcome.before", outcome.before().orElseThrow().periodBrief()),
                        view.text("outcome.after", outcome.after().orElseThrow().periodBrief()),
                        view.text("outcome.change")),
                beside.places().stream()
                        .map(each -> List.of(
                                each.place().name(),
                                view.figure(each.before()),
                                view.figure(each.after()),
                                each.change()))
                        .toList(),
                List.of(view.made()),
                address(outcome));
    }

    /** Every edition of what each outcome is measured by. */
    public List<Shown> courses() {
        return changes.stream()
                .<Shown>map(outcome -> view.series(title(outcome), outcome.table(), path + "#" + outcome.id()))
                .toList();
    }

    /** The charts of what it should move, its start marked. */
    public List<Shown> charts() {
        return changes.stream()
                .flatMap(outcome -> outcome.drawing(view.text()).stream())
                .<Shown>map(drawing -> view.chart(drawing, path))
                .toList();
    }

    private static String title(OutcomeChangeView outcome) {
        return outcome.indicator() + ", " + outcome.place().name();
    }

    private String address(OutcomeChangeView outcome) {
        return view.page(path + "#" + outcome.id());
    }
}
