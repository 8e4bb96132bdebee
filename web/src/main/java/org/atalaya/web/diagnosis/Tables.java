package org.atalaya.web.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Block;
import org.atalaya.web.print.Paper.Cell;
import org.atalaya.web.print.Paper.Words;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Tables of figures, and which figures they showed: the annex lists every one. */
final class Tables {

    private final Language language;
    private final Messages text;
    private final Set<Fact> shown = new LinkedHashSet<>();

    Tables(Language language) {
        this.language = language;
        this.text = Messages.of(language);
    }

    /** Figures with their place, edition, range and precision. */
    Paper.Table figures(String caption, Collection<Fact> facts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Fact fact : facts) {
            shown.add(fact);
            rows.add(List.of(
                    new Cell(List.of(Words.of(fact.name(), fact.path()))),
                    place(fact),
                    Cell.of(fact.period()),
                    Cell.of(fact.value()),
                    Cell.of(fact.precision())));
        }
        return new Paper.Table(
                caption,
                head("dossier.figure", "dossier.ofPlace", "dossier.edition", "dossier.value", "dossier.precision"),
                rows);
    }

    /** Figures of one indicator in several places. */
    Paper.Table places(String caption, Collection<Fact> facts, List<String> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        int row = 0;
        for (Fact fact : facts) {
            shown.add(fact);
            rows.add(List.of(
                    Cell.of(fact.placeName()),
                    Cell.of(notes.get(row++)),
                    Cell.of(fact.period()),
                    Cell.of(fact.value()),
                    Cell.of(fact.precision())));
        }
        return new Paper.Table(
                caption,
                head("dossier.ofPlace", "dossier.likeness", "dossier.edition", "dossier.value", "dossier.precision"),
                rows);
    }

    /** A figure over its editions. */
    Paper.Table course(String caption, Collection<Fact> facts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Fact fact : facts) {
            shown.add(fact);
            rows.add(List.of(Cell.of(fact.period()), Cell.of(fact.value()), Cell.of(fact.precision())));
        }
        return new Paper.Table(caption, head("dossier.edition", "dossier.value", "dossier.precision"), rows);
    }

    /** Every figure shown, with all that is known of it: the table, then its questions and its sources. */
    List<Block> annex() {
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, List<Words>> sources = new LinkedHashMap<>();
        Map<String, List<Words>> asked = new LinkedHashMap<>();
        for (Fact fact : shown) {
            String next = text.text("dossier.sourceMark", sources.size() + 1);
            sources.putIfAbsent(fact.source(), List.of(Words.of(next + ". " + fact.source())));
            asked.putIfAbsent(fact.name(), List.of(Words.of(fact.name(), fact.path()), Words.of(": " + fact.asked())));
            String mark = sources.get(fact.source()).get(0).text();
            rows.add(List.of(
                    Cell.of(fact.name()),
                    place(fact),
                    Cell.of(fact.period()),
                    Cell.of(fact.value()),
                    Cell.of(fact.people()),
                    Cell.of(fact.precision()),
                    Cell.of(mark.substring(0, mark.indexOf('.')))));
        }
        return List.of(
                new Paper.Table(
                        text.text("dossier.annexTable"),
                        head(
                                "dossier.figure",
                                "dossier.ofPlace",
                                "dossier.edition",
                                "dossier.value",
                                "dossier.cases",
                                "dossier.precision",
                                "dossier.source"),
                        rows),
                new Paper.Heading(text.text("dossier.asked")),
                new Paper.Bullets(List.copyOf(asked.values())),
                new Paper.Heading(text.text("dossier.sources")),
                new Paper.Bullets(List.copyOf(sources.values())));
    }

    /** The figures shown so far. */
    List<Fact> shown() {
        return List.copyOf(shown);
    }

    List<String> head(String... keys) {
        return List.of(keys).stream().map(text::text).toList();
    }

    private Cell place(Fact fact) {
        return new Cell(List.of(Words.of(fact.placeName(), Links.place(language, fact.place()))));
    }
}
