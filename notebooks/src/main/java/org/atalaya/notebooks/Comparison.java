package org.atalaya.notebooks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.web.compare.ComparePage;
import org.atalaya.web.compare.ComparePages;
import org.atalaya.web.compare.OffenceComparison;
import org.atalaya.web.shared.Links;

/** Places side by side in a notebook: parts of the page that compares them. */
public final class Comparison {

    private final View view;
    private final ComparePage page;
    private final String path;

    Comparison(View view, List<PlaceEntry> places) throws SQLException, IOException {
        this.view = view;
        this.page = new ComparePages(view.release(), view.language())
                .page(new ComparePages.Asked(
                        places.stream().map(place -> place.id().text()).toList(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        ""));
        this.path = Links.compare(
                view.language(), places.stream().map(PlaceEntry::id).toList());
    }

    /** The figures of an indicator with their ranges, and whether each can be told apart from the first place's. */
    public Table figures(String indicator) {
        ComparePage.Comparison comparison = get(indicator);
        List<List<String>> rows = new ArrayList<>();
        for (ComparePage.Row row : comparison.forest().rows()) {
            rows.add(List.of(row.name(), view.figure(row.figure()), view.precision(row.figure()), row.standing()));
        }
        List<String> notes = new ArrayList<>(List.of(comparison.summary(), comparison.subtitle()));
        comparison
                .forest()
                .total()
                .ifPresent(total -> notes.add(comparison.forest().totalName() + ": " + view.figure(total)));
        notes.add(view.text("figure.confidence"));
        notes.addAll(comparison.notes());
        notes.add(view.made());
        return new Table(
                comparison.name() + ", " + comparison.periodName(),
                List.of(
                        view.text("indicator.place"),
                        view.text("place.value"),
                        view.text("place.precision"),
                        view.text("compare.against", comparison.forest().focus())),
                rows,
                notes,
                view.page(path));
    }

    /** Every two places on an indicator: the difference with its range, p alone and p adjusted for all pairs. */
    public Table pairs(String indicator) {
        ComparePage.Comparison comparison = get(indicator);
        return new Table(
                comparison.name() + ", " + comparison.periodName(),
                List.of(
                        view.text("compare.verdict"),
                        view.text("compare.differenceOf"),
                        view.text("compare.p"),
                        view.text("compare.pHolm")),
                rows(comparison.pairs()),
                List.of(view.made()),
                view.page(path));
    }

    /** The course of an indicator in every place. */
    public Table course(String indicator) {
        ComparePage.Comparison comparison = get(indicator);
        return view.series(comparison.name(), comparison.course(), path);
    }

    /** The charts of an indicator, one for each place, all on one scale. */
    public List<Shown> charts(String indicator) {
        String id = get(indicator).id();
        return page.drawings(view.text()).stream()
                .filter(drawing -> drawing.id().equals(id) || drawing.id().matches(id + "-\\d+"))
                .<Shown>map(drawing -> view.chart(drawing, path))
                .toList();
    }

    /** What each place's register counts of an offence, as far as the registers compare. */
    public List<Shown> offence(String id) {
        OffenceComparison offence = offences(id);
        List<Shown> shown = new ArrayList<>();
        List<String> why = new ArrayList<>(List.of(offence.between()));
        why.addAll(offence.reasons());
        if (!offence.between().isEmpty()) {
            shown.add(new Prose(offence.name(), why, view.page(path)));
        }
        if (!offence.rows().isEmpty()) {
            shown.add(rates(offence));
        }
        if (!offence.pairs().isEmpty()) {
            shown.add(new Table(
                    offence.name(),
                    List.of(
                            view.text("compare.verdict"),
                            view.text("compare.ratioOf"),
                            view.text("compare.p"),
                            view.text("compare.pHolm")),
                    rows(offence.pairs()),
                    List.of(view.made()),
                    view.page(path)));
        }
        return shown;
    }

    private Table rates(OffenceComparison offence) {
        List<String> head = new ArrayList<>(List.of(view.text("indicator.place"), Heading.MONTHS.in(view.language())));
        List<Function<OffenceComparison.Row, String>> columns =
                new ArrayList<>(List.of(OffenceComparison.Row::name, OffenceComparison.Row::months));
        if (offence.rates()) {
            head.add(view.text("incidence.rate"));
            columns.add(row -> view.rate(row.rate()));
        }
        head.add(view.text("incidence.changed"));
        columns.add(row -> view.change(row.change()));
        return new Table(
                offence.name(),
                head,
                offence.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> column.apply(row))
                                .toList())
                        .toList(),
                List.of(view.made()),
                view.page(path));
    }

    /** What cannot be compared, and why; and the nearest that can. */
    public Prose refused() {
        return new Prose(
                view.text("compare.cannot"),
                page.cannot().stream()
                        .flatMap(cannot -> Stream.concat(
                                Stream.of(cannot.sentence()),
                                cannot
                                        .nearest()
                                        .map(near -> view.text("compare.nearest") + " " + near.name())
                                        .stream()))
                        .toList(),
                view.page(path));
    }

    /** The offences two of the places have, by the word each is asked for by. */
    public Table offences() {
        return new Table(
                view.text("section.offences"),
                List.of(Heading.OFFENCE.in(view.language()), Heading.ID.in(view.language())),
                page.offences().stream()
                        .map(offence -> List.of(offence.name(), id(offence)))
                        .toList(),
                List.of(view.made()),
                view.page(path));
    }

    private static List<List<String>> rows(List<ComparePage.PairRow> pairs) {
        return pairs.stream()
                .map(pair -> List.of(pair.verdict(), pair.difference(), pair.p(), pair.pHolm()))
                .toList();
    }

    private ComparePage.Comparison get(String indicator) {
        return page.comparisons().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("indicator must be one of "
                        + page.comparisons().stream()
                                .map(ComparePage.Comparison::id)
                                .toList()
                        + ": was " + indicator));
    }

    private OffenceComparison offences(String id) {
        return page.offences().stream()
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("offence must be one of "
                        + page.offences().stream().map(Comparison::id).toList() + ": was " + id));
    }

    private static String id(OffenceComparison offence) {
        return Atalaya.id(offence.path());
    }
}
