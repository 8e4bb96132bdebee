package org.atalaya.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Block;
import org.atalaya.web.print.Paper.Text;
import org.atalaya.web.print.Paper.Words;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** What is known today: in sentences, then figure by figure, then of the wider places, and what cannot be said. */
final class BaselineParts {

    /** Figures the summary tells of. */
    private static final int TOLD = 3;

    private final Messages text;
    private final Numbers numbers;
    private final FigureWords figures;
    private final IncidenceWords incidence;
    private final Facts facts;
    private final Tables tables;

    BaselineParts(Language language, Facts facts, Tables tables) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.figures = new FigureWords(language);
        this.incidence = new IncidenceWords(language);
        this.facts = facts;
        this.tables = tables;
    }

    /** In sentences that say no more than the figures. */
    Paper.Part summary(Evidence evidence) {
        List<List<Words>> sentences = new ArrayList<>();
        evidence.people()
                .ifPresent(people -> sentences.add(List.of(Words.of(text.text(
                        "dossier.lives",
                        evidence.place().name(),
                        numbers.count(people.persons()),
                        Integer.toString(people.year()))))));
        evidence.shares().stream()
                .filter(Fact.Share::known)
                .limit(TOLD)
                .forEach(share -> sentences.add(List.of(Words.of(sentence(share)))));
        evidence.recent().stream().limit(TOLD).forEach(recent -> sentences.add(List.of(Words.of(sentence(recent)))));
        List<Block> blocks = new ArrayList<>();
        if (!evidence.isMeasured()) {
            blocks.add(Text.of(text.text(
                    "dossier.notMeasured",
                    evidence.place().name(),
                    evidence.problem().name())));
        }
        blocks.add(
                sentences.isEmpty()
                        ? Text.of(text.text("dossier.nothing", evidence.place().name()))
                        : new Paper.Bullets(sentences));
        return new Paper.Part("summary", text.text("dossier.summary"), blocks);
    }

    private String sentence(Fact.Share share) {
        String precision =
                share.figure().interval().isPresent() ? "" : " (" + share.fact().precision() + ")";
        return text.text(
                "dossier.sentence",
                share.fact().placeName(),
                share.fact().period(),
                facts.sentence(share).orElseThrow() + precision);
    }

    private String sentence(RecentIncidence recent) {
        Fact fact = facts.rate(recent);
        String change = incidence
                .change(recent)
                .map(known -> text.text("dossier.changed", known.verdict()))
                .orElse("");
        return text.text("dossier.rateSentence", fact.placeName(), fact.name(), fact.value(), fact.period(), change);
    }

    private static String measuredBy(Evidence evidence) {
        return evidence.measuredWhole() ? "dossier.measuredAs" : "dossier.measuredBy";
    }

    /** Figure by figure, with ranges and precision. */
    Paper.Part baseline(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        evidence.measured()
                .filter(whose ->
                        !whose.equals(evidence.place()) && !evidence.shares().isEmpty())
                .ifPresent(whose -> blocks.add(
                        Text.of(text.text(measuredBy(evidence), evidence.place().name(), whose.name()))));
        if (!evidence.shares().isEmpty()) {
            blocks.add(tables.figures(
                    text.text("dossier.shares"),
                    evidence.shares().stream().map(Fact.Share::fact).toList()));
            blocks.add(Text.note(text.text("figure.confidence")));
        }
        if (!evidence.recent().isEmpty()) {
            blocks.add(tables.figures(
                    text.text("dossier.registered"),
                    evidence.recent().stream().map(facts::rate).toList()));
            blocks.add(Text.note(text.text(
                    "incidence.about." + evidence.place().id().country().name())));
        }
        if (evidence.problem().offence().isEmpty() && !evidence.recent().isEmpty()) {
            blocks.add(Text.note(text.text("dossier.context")));
        }
        return new Paper.Part("baseline", text.text("dossier.baseline"), blocks.isEmpty() ? nothing(evidence) : blocks);
    }

    private List<Block> nothing(Evidence evidence) {
        return List.of(Text.of(text.text("dossier.nothing", evidence.place().name())));
    }

    /** What the wider places have, said to be theirs; and what cannot be said, with the reason. */
    Paper.Part limits(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        List<List<Words>> cannot = cannot(evidence);
        if (!cannot.isEmpty()) {
            blocks.add(new Paper.Heading(text.text("dossier.cannot")));
            blocks.add(new Paper.Bullets(cannot));
        }
        List<Fact> wider = evidence.wider().stream()
                .flatMap(other -> Stream.concat(
                        other.shares().stream().map(Fact.Share::fact),
                        other.recent().stream().map(facts::rate)))
                .toList();
        if (!wider.isEmpty()) {
            String names =
                    evidence.wider().stream().map(other -> other.place().name()).collect(Collectors.joining(", "));
            blocks.add(new Paper.Heading(text.text("dossier.wider")));
            blocks.add(Text.of(
                    text.text("dossier.widerNote", names, evidence.place().name())));
            blocks.add(tables.figures(text.text("dossier.widerTable"), wider));
        }
        return new Paper.Part("limits", text.text("dossier.limits"), blocks.isEmpty() ? noLimits() : blocks);
    }

    private List<Block> noLimits() {
        return List.of(Text.of(text.text("dossier.noLimits")));
    }

    private List<List<Words>> cannot(Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        String place = evidence.place().name();
        if (evidence.measured().isEmpty()) {
            reasons.add(text.text("dossier.cannot.outside", place));
        } else {
            evidence.shares().stream()
                    .filter(share -> !share.known())
                    .forEach(share -> reasons.add(text.text(
                            "dossier.cannot.withheld",
                            share.fact().name(),
                            share.fact().placeName(),
                            share.fact().value())));
            String unknown = Facts.asked(
                            evidence.problem(), evidence.measured().get().id())
                    .stream()
                    .filter(indicator -> evidence.shares().stream()
                            .noneMatch(share -> share.indicator().equals(indicator)))
                    .map(figures::words)
                    .map(IndicatorEntry.Words::name)
                    .collect(Collectors.joining("; "));
            if (!unknown.isEmpty()) {
                reasons.add(text.text(
                        "dossier.cannot.noFigure",
                        unknown,
                        evidence.measured().get().name()));
            }
        }
        if (evidence.recent().isEmpty()) {
            reasons.add(text.text(
                    evidence.place().id().kind() == TerritoryKind.CITY
                            ? "dossier.cannot.cityRegister"
                            : "dossier.cannot.register",
                    place));
        } else {
            reasons.add(text.text("dossier.cannot.unreported." + country(evidence)));
        }
        return reasons.stream().map(reason -> List.of(Words.of(reason))).toList();
    }

    private static String country(Evidence evidence) {
        return (evidence.place().id().country() == Country.CL ? Country.CL : Country.MX).name();
    }
}
