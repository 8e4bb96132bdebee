package org.atalaya.web.partner;

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

    Why why(Reason reason) {
        if (reason instanceof Reason.Theme theme) {
            return theme(theme);
        }
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

    private Why theme(Reason.Theme theme) {
        Passage label = words.passage(content.term(theme.term()).label());
        return theme.of().isEmpty()
                ? new Why(text.text("partner.reason.chosen"), label, Links.search(language, label.text()))
                : record(text.text("partner.reason.theme", label.text()), theme.of());
    }

    private Why record(String sentence, String record) {
        RecordLink link = words.link(content.get(record));
        return new Why(sentence, link.title(), link.path());
    }
}
