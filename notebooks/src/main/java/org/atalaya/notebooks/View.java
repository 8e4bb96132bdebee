package org.atalaya.notebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.Country;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.IncidenceWords.Change;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.RateView;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.content.ContentWords;

/** A release read in a language: what all parts of a notebook ask, and how they write what they found. */
record View(Release release, Language language) {

    /** The same in the words and numbers of the country some places are in; where they are in two, as it is. */
    View of(List<PlaceEntry> places) {
        List<Country> countries =
                places.stream().map(place -> place.id().country()).distinct().toList();
        return countries.size() == 1 ? new View(release, language.in(countries.get(0))) : this;
    }

    Messages text() {
        return Messages.of(language);
    }

    String text(String key, Object... arguments) {
        return text().text(key, arguments);
    }

    /** The address of a page as it is in this release. */
    String page(String path) {
        return Links.pinned(path, release.id());
    }

    /** A share with its range, or with why it has none; or why there is no share. */
    String figure(FigureView figure) {
        if (!figure.hasNumber()) {
            return figure.withheld();
        }
        String why = figure.computed() ? figure.precision() : text("origin.printedBrief");
        return figure.number() + " (" + (figure.hasRange() ? figure.range() : why) + ")";
    }

    /** The word for a figure's precision; empty if there is no figure. */
    String precision(FigureView figure) {
        return figure.hasNumber() ? figure.precision() : "";
    }

    /** A rate with its range, or why there is none. */
    String rate(RateView rate) {
        return rate.hasNumber() ? rate.number() + " (" + rate.range() + ")" : rate.missing();
    }

    /** A change of registered offences in words, with its range. */
    String change(Optional<Change> change) {
        return change.map(found ->
                        found.verdict() + (found.difference().isEmpty() ? "" : " (" + found.difference() + ")"))
                .orElse(text("change.none"));
    }

    /** A course over time: every edition with figures, and why the others have none. */
    Table series(String title, SeriesTable table, String path) {
        List<String> head = new ArrayList<>(List.of(text("place.period")));
        table.columns().forEach(column -> head.add(column.name()));
        List<List<String>> rows = new ArrayList<>();
        for (SeriesTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.brief()));
            if (row.whole()) {
                cells.add(row.gap());
            } else {
                row.cells().forEach(figure -> cells.add(figure(figure)));
            }
            rows.add(cells);
        }
        return new Table(title, head, rows, List.of(text("figure.confidence"), made()), page(path));
    }

    /** A chart of a page. */
    Chart chart(Drawing drawing, String path) {
        List<String> foot = new ArrayList<>();
        if (!drawing.source().isEmpty()) {
            foot.add(text("picture.source", drawing.source()));
        }
        foot.add(made());
        return new Chart(drawing, foot, page(path));
    }

    /** Which release it is made from. */
    String made() {
        return text(
                "picture.release",
                release.id(),
                new ContentWords(language).day(LocalDate.parse(release.id().substring(0, 10))));
    }
}
