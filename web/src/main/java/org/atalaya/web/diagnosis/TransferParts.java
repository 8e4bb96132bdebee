package org.atalaya.web.diagnosis;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Block;
import org.atalaya.web.print.Paper.Text;
import org.atalaya.web.print.Paper.Words;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;

/** Practices and models that may help, each with why, and the places that have them. */
final class TransferParts {

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final Set<TerritoryId> own = new LinkedHashSet<>();
    private final List<Candidate> candidates;

    TransferParts(Release release, Language language, Evidence evidence) throws SQLException {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        own.add(evidence.place().id());
        evidence.measured().map(PlaceEntry::id).ifPresent(own::add);
        release.gazetteer()
                .members(evidence.place().id())
                .forEach(member -> own.add(member.municipality().id()));
        Set<TerritoryId> similar = new LinkedHashSet<>();
        for (TerritoryId place : own) {
            release.similarPlaces().of(place).stream().map(SimilarPlace::place).forEach(similar::add);
        }
        this.candidates = Candidate.list(content, evidence.problem(), own, similar);
    }

    /** The practices and models, those first that declare to change the problem's own indicators. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** What may be taken over, and why. */
    Paper.Part practices() {
        List<Block> blocks = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Passage title = words.passage(candidate.record().title());
            blocks.add(new Paper.Heading(words.kind(candidate.record().kind()) + ": " + title.text()));
            candidate
                    .record()
                    .text()
                    .map(words::passage)
                    .ifPresent(told -> blocks.add(new Text(List.of(words(told)), false)));
            List<List<Words>> why = new ArrayList<>();
            candidate.outcomes().forEach(outcome -> why.add(List.of(Words.of(why(outcome)))));
            if (!candidate.shared().isEmpty()) {
                why.add(List.of(Words.of(text.text(
                        "dossier.why.theme",
                        candidate.shared().stream()
                                .map(term -> words.passage(term.label()).text())
                                .collect(Collectors.joining(", "))))));
            }
            candidate
                    .atSimilar()
                    .forEach(place -> why.add(List.of(Words.of(
                            text.text("dossier.why.similar", release.gazetteer().name(place)),
                            Links.place(language, place)))));
            if (candidate.own()) {
                why.add(List.of(Words.of(text.text("dossier.why.own"))));
            }
            why.add(List.of(Words.of(
                    text.text("dossier.seeRecord"),
                    Links.record(
                            language,
                            candidate.record().kind(),
                            candidate.record().id()))));
            blocks.add(new Paper.Bullets(why));
        }
        if (!blocks.isEmpty()) {
            blocks.add(Text.note(text.text("dossier.practicesNote")));
        }
        return new Paper.Part(
                "practices",
                text.text("dossier.practices"),
                blocks.isEmpty() ? List.of(Text.of(text.text("dossier.noPractices"))) : blocks);
    }

    private String why(Outcome outcome) {
        String what = words.passage(outcome.outcome()).text();
        return text.text(
                outcome.place().isPresent() ? "dossier.why.outcomeAt" : "dossier.why.outcome",
                what,
                text.text("outcome.expected." + outcome.expectedChange()),
                text.text("outcome.rating." + outcome.rating()),
                outcome.place().map(release.gazetteer()::name).orElse(""));
    }

    /** Places that have these practices, or exchanged them, but the place itself. */
    Paper.Part counterparts() {
        Map<TerritoryId, List<Words>> places = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            add(places, candidate.record());
            content.relationsTo(candidate.record().id()).stream()
                    .filter(relation -> relation.relation().equals("transfers"))
                    .map(relation -> content.root(content.get(relation.record())))
                    .filter(record -> record.kind() == RecordKind.PROGRAMME)
                    .forEach(record -> add(places, record));
        }
        List<List<Words>> items = new ArrayList<>();
        places.forEach((place, reasons) -> {
            List<Words> item = new ArrayList<>();
            item.add(Words.of(release.gazetteer().name(place), Links.place(language, place)));
            for (Words reason : reasons) {
                item.add(Words.of(item.size() == 1 ? ": " : "; "));
                item.add(reason);
            }
            items.add(item);
        });
        List<Paper.Block> blocks = new ArrayList<>(
                items.isEmpty()
                        ? List.of(Text.of(text.text("dossier.noCounterparts")))
                        : List.of(Text.of(text.text("dossier.counterpartsNote")), new Paper.Bullets(items)));
        blocks.add(new Text(
                List.of(Words.of(
                        text.text("transfer.partners"),
                        Links.partners(language, own.iterator().next()))),
                false));
        return new Paper.Part("counterparts", text.text("dossier.counterparts"), blocks);
    }

    private void add(Map<TerritoryId, List<Words>> places, ContentRecord record) {
        Passage title = words.passage(record.title());
        Words reason = new Words(
                title.text(),
                Links.record(language, record.kind(), record.id()),
                title.foreign() ? title.language() : "");
        for (Place place : content.places(record.id())) {
            if (!own.contains(place.id())
                    && release.gazetteer().find(place.id()).isPresent()) {
                List<Words> reasons = places.computeIfAbsent(place.id(), id -> new ArrayList<>());
                if (!reasons.contains(reason)) {
                    reasons.add(reason);
                }
            }
        }
    }

    private static Words words(Passage passage) {
        return new Words(passage.text(), "", passage.foreign() ? passage.language() : "");
    }
}
