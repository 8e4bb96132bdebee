package org.atalaya.web.search;

import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.RecordFacet;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.content.ContentWords;

/** Facets and their values in words of a language. */
final class FacetWords {

    private final Release release;
    private final ContentWords words;
    private final Messages text;

    FacetWords(Release release, Language language) {
        this.release = release;
        this.words = new ContentWords(language);
        this.text = Messages.of(language);
    }

    /** What a facet is called. */
    String name(RecordFacet facet) {
        return text.text("search.facet." + facet.parameter());
    }

    /** What a value of it is called. */
    String name(RecordFacet facet, String value) {
        return switch (facet) {
            case KIND -> words.kinds(RecordKind.of(value));
            case THEME, POPULATION ->
                words.passage(release.content().term(value).label()).text();
            case COUNTRY ->
                place(TerritoryId.of(value, TerritoryKind.COUNTRY.id(), value)).name();
            case PLACE -> {
                PlaceEntry place = place(TerritoryId.parse(value));
                yield place.name() + " (" + PlaceWords.kind(text, place.id()) + ")";
            }
            case STAGE -> text.text("record.event." + value);
            case EVIDENCE -> text.text("outcome.rating." + value);
        };
    }

    private PlaceEntry place(TerritoryId id) {
        return release.gazetteer().find(id).orElseThrow();
    }
}
