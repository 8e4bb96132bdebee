package org.atalaya.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.partner.Reason;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.partner.PartnerPage.Why;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;

/** Puts why somebody may be a counterpart of a place into a sentence, with where it can be read. */
final class ReasonWords {

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final PlaceEntry place;

    ReasonWords(Release release, Language language, PlaceEntry place) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.place = place;
    }

    /** The reasons, the themes two records share in one sentence. */
    List<Why> why(List<Reason> reasons) {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        List<Why> others = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.Theme theme) {
                themes.computeIfAbsent(theme.of(), of -> new ArrayList<>()).add(label(theme));
            } else {
                others.add(other(reason));
            }
        }
        List<Why> sentences = new ArrayList<>();
        themes.forEach((of, labels) -> sentences.add(theme(of, labels)));
        sentences.addAll(others);
        return sentences;
    }

    private Why other(Reason reason) {
        if (reason instanceof Reason.Together together) {
            return record(text.text("partner.reason.together"), together.record());
        }
        if (reason instanceof Reason.Similar similar) {
            return new Why(
                    text.text("partner.reason.similar", place.name()),
                    Passage.own(release.gazetteer().name(similar.place()), language),
                    Links.place(language, place.id()) + "#similar");
        }
        if (reason instanceof Reason.SameLanguage same) {
            return new Why(
                    text.text("partner.reason.language"),
                    words.passage(content.document(same.document()).title()),
                    Links.document(language, same.document()));
        }
        TerritoryId country = new TerritoryId(
                place.id().country(),
                TerritoryKind.COUNTRY,
                place.id().country().name());
        return new Why(
                text.text("partner.reason.country"),
                Passage.own(release.gazetteer().name(country), language),
                Links.place(language, country));
    }

    private String label(Reason.Theme theme) {
        return words.passage(content.term(theme.term()).label()).text();
    }

    private Why theme(String of, List<String> labels) {
        String named = String.join(", ", labels);
        return of.isEmpty()
                ? new Why(
                        text.text("partner.reason.chosen"), Passage.own(named, language), Links.search(language, named))
                : record(text.text("partner.reason.theme", named), of);
    }

    private Why record(String sentence, String record) {
        RecordLink link = words.link(content.get(record));
        return new Why(sentence, link.title(), link.path());
    }
}
