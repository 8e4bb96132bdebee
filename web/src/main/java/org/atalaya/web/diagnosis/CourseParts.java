package org.atalaya.web.diagnosis;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Comparisons;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.analytics.question.SimilarPlace.Scope;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Block;
import org.atalaya.web.print.Paper.Text;
import org.atalaya.web.print.Paper.Words;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.ComparisonView;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** How the problem went, and how places alike in context stand: every difference by its test. */
final class CourseParts {

    /** Figures whose course is told. */
    private static final int TOLD = 3;

    /** Editions of a course. */
    private static final int EDITIONS = 8;

    /** Similar places. */
    private static final int NEAREST = 5;

    private final Release release;
    private final Messages text;
    private final Numbers numbers;
    private final FigureWords figures;
    private final IncidenceWords incidence;
    private final ComparisonWords comparisons;
    private final Facts facts;
    private final Tables tables;

    CourseParts(Release release, Language language, Facts facts, Tables tables) {
        this.release = release;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.figures = new FigureWords(language);
        this.incidence = new IncidenceWords(language);
        this.comparisons = new ComparisonWords(language, release.gazetteer()::name);
        this.facts = facts;
        this.tables = tables;
    }

    /** The course of the first figures, and what its tests say. */
    Paper.Part trend(Evidence evidence) throws SQLException {
        List<Block> blocks = new ArrayList<>();
        for (Fact.Share share :
                evidence.shares().stream().filter(Fact.Share::known).limit(TOLD).toList()) {
            blocks.add(
                    new Paper.Heading(share.fact().name() + ", " + share.fact().placeName()));
            blocks.add(new Paper.Bullets(verdicts(share)));
            List<Figure> course = facts.course(share.indicator(), share.figure().place());
            blocks.add(tables.course(
                    text.text("dossier.course", share.fact().name()),
                    course.subList(Math.max(0, course.size() - EDITIONS), course.size()).stream()
                            .map(figure ->
                                    facts.share(share.indicator(), figure).fact())
                            .toList()));
        }
        List<List<Words>> changes = new ArrayList<>();
        for (RecentIncidence recent : evidence.recent()) {
            Fact fact = facts.rate(recent);
            changes.add(List.of(Words.of(incidence
                    .change(recent)
                    .map(change -> text.text(
                            "dossier.rateChange", fact.name(), fact.placeName(), change.verdict(), change.difference()))
                    .orElseGet(() -> text.text(
                            "dossier.rateNoChange", fact.name(), fact.placeName(), incidence.untested(recent))))));
        }
        if (!changes.isEmpty()) {
            blocks.add(new Paper.Heading(text.text("dossier.registeredCourse")));
            blocks.add(new Paper.Bullets(changes));
        }
        return part("trend", blocks, "dossier.noTrend");
    }

    private List<List<Words>> verdicts(Fact.Share share) throws SQLException {
        Figure figure = share.figure();
        Optional<Change> change = release.questions().changes(List.of(figure.place()), figure.period()).stream()
                .filter(each -> each.indicator().equals(figure.indicator()))
                .min(Comparator.comparing(
                        each -> Period.parse(each.basePeriod()).until(Period.parse(each.period()))));
        List<String> lines = new ArrayList<>();
        lines.add(change.map(figures::view)
                .map(view ->
                        view.since() + " - " + share.fact().period() + ": " + view.verdict() + ": " + view.difference())
                .orElse(text.text("change.none")));
        Comparisons known = release.comparisons();
        ComparisonView compared = comparisons.view(
                figure,
                change,
                known.trends(figure.place(), figure.period()).stream()
                        .filter(each -> each.indicator().equals(figure.indicator()))
                        .findFirst(),
                known.benchmarks(figure.place(), figure.period()).stream()
                        .filter(each -> each.indicator().equals(figure.indicator()))
                        .toList(),
                Optional.empty());
        compared.details().forEach(detail -> lines.add(detail.name() + ": " + detail.text()));
        known.ranks(figure.place(), figure.period()).stream()
                .filter(each -> each.figure().equals(figure.indicator()))
                .map(comparisons::rank)
                .forEach(rank -> lines.add(text.text("rank.name") + ": " + rank.range() + ", " + rank.tied()));
        return lines.stream().map(line -> List.of(Words.of(line))).toList();
    }

    /** Similar places with the same figure, nearest first. */
    Paper.Part similar(Evidence evidence) throws SQLException {
        List<Block> blocks = new ArrayList<>();
        Optional<Fact.Share> share =
                evidence.shares().stream().filter(Fact.Share::known).findFirst();
        if (share.isPresent()) {
            addShares(blocks, share.get());
        }
        if (!evidence.recent().isEmpty()) {
            addRates(blocks, evidence.recent().get(0));
        }
        if (!blocks.isEmpty()) {
            blocks.add(0, Text.of(text.text("similar.about")));
            blocks.add(Text.note(text.text("dossier.similarOrder")));
        }
        return part("similar", blocks, "dossier.noSimilar");
    }

    private void addShares(List<Block> blocks, Fact.Share share) throws SQLException {
        List<Fact> rows = new ArrayList<>(List.of(share.fact()));
        List<String> notes = new ArrayList<>(List.of(text.text("dossier.itself")));
        for (SimilarPlace near : nearest(share.figure().place())) {
            facts.course(share.indicator(), near.place()).stream()
                    .filter(figure -> figure.period().equals(share.figure().period()))
                    .findFirst()
                    .ifPresent(figure -> {
                        rows.add(facts.share(share.indicator(), figure).fact());
                        notes.add(likeness(near));
                    });
        }
        if (rows.size() > 1) {
            blocks.add(tables.places(share.fact().name(), rows, notes));
        }
    }

    private void addRates(List<Block> blocks, RecentIncidence recent) throws SQLException {
        List<Fact> rows = new ArrayList<>(List.of(facts.rate(recent)));
        List<String> notes = new ArrayList<>(List.of(text.text("dossier.itself")));
        for (SimilarPlace near : nearest(recent.place())) {
            release.incidence().recent(List.of(near.place())).stream()
                    .filter(each -> each.offence().equals(recent.offence())
                            && each.source().equals(recent.source())
                            && each.period().equals(recent.period()))
                    .findFirst()
                    .ifPresent(each -> {
                        rows.add(facts.rate(each));
                        notes.add(likeness(near));
                    });
        }
        if (rows.size() > 1) {
            blocks.add(tables.places(rows.get(0).name(), rows, notes));
        }
    }

    private List<SimilarPlace> nearest(TerritoryId place) throws SQLException {
        return release.similarPlaces().of(place).stream()
                .filter(near -> near.scope() == Scope.SAME_COUNTRY)
                .limit(NEAREST)
                .toList();
    }

    private String likeness(SimilarPlace near) {
        Optional<PlaceEntry> entry = release.gazetteer().find(near.place());
        String where = entry.map(release.gazetteer()::whereabouts).orElse("");
        return (where.isEmpty() ? "" : where + "; ")
                + text.text("similar.likeness." + near.likeness().name())
                + ", " + text.text("similar.distance", numbers.distance(near.distance()), near.variables());
    }

    private Paper.Part part(String id, List<Block> blocks, String none) {
        return new Paper.Part(
                id, text.text("dossier." + id), blocks.isEmpty() ? List.of(Text.of(text.text(none))) : blocks);
    }
}
