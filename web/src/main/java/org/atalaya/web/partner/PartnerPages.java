package org.atalaya.web.partner;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.Term;
import org.atalaya.analytics.partner.Partners;
import org.atalaya.analytics.partner.Partners.Suggestion;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.partner.PartnerPage.Choice;
import org.atalaya.web.partner.PartnerPage.Result;
import org.atalaya.web.partner.PartnerPage.Suggested;
import org.atalaya.web.release.PlaceSearch;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/** Makes the page that finds possible counterparts of a place. */
public final class PartnerPages {

    private static final int FOUND = 8;
    private static final String BARRIER = "barrier";
    private static final Set<String> GIVERS = Set.of("responsible", "organiser");

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /** Pages of a release in a language. */
    public PartnerPages(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /**
     * The page of an address.
     *
     * @param parameter value of a parameter, if the address has it
     * @throws BadRequest if a value names nothing
     */
    public PartnerPage page(Function<String, Optional<String>> parameter) throws SQLException, IOException {
        String searched = PlaceSearch.cut(parameter.apply("q").orElse(""));
        List<Term> terms = content.terms().stream()
                .filter(term -> !term.vocabulary().equals(BARRIER))
                .toList();
        Optional<String> theme = parameter.apply("theme");
        Optional<PlaceEntry> place = parameter.apply("place").map(this::place);
        theme.ifPresent(id -> requireTerm(id, terms));
        return new PartnerPage(
                searched,
                place.isPresent() ? List.of() : found(searched),
                terms.stream()
                        .map(term -> new Choice(term.id(), label(term), theme.equals(Optional.of(term.id()))))
                        .toList(),
                place.isPresent() ? Optional.of(result(place.get(), theme)) : Optional.empty());
    }

    private Result result(PlaceEntry place, Optional<String> theme) throws SQLException {
        Partners partners = Partners.of(content, together(place), similar(place), theme);
        ReasonWords reasons = new ReasonWords(release, language, place);
        return new Result(
                place.id().text(),
                view(place.id()),
                links(partners.has()),
                links(partners.needs()),
                partners.offers().stream().map(each -> suggested(each, reasons)).toList(),
                partners.demands().stream()
                        .map(each -> suggested(each, reasons))
                        .toList());
    }

    /** The place and its survey's city, or a city and its municipalities. */
    private Set<TerritoryId> together(PlaceEntry place) {
        Set<TerritoryId> together = new LinkedHashSet<>(Set.of(place.id()));
        switch (place.id().kind()) {
            case MUNICIPALITY -> release.gazetteer().findCity(place.id()).ifPresent(city -> together.add(city.id()));
            case CITY ->
                release.gazetteer()
                        .members(place.id())
                        .forEach(member -> together.add(member.municipality().id()));
            default -> {}
        }
        return together;
    }

    /** Places alike, but for those that are merely the nearest there are. */
    private Set<TerritoryId> similar(PlaceEntry place) throws SQLException {
        return release.similarPlaces().of(place.id()).stream()
                .filter(near -> near.likeness() != SimilarPlace.Likeness.WEAK)
                .map(SimilarPlace::place)
                .collect(Collectors.toSet());
    }

    private Suggested suggested(Suggestion suggestion, ReasonWords reasons) {
        return new Suggested(
                words.link(suggestion.record()),
                governments(suggestion.places()).stream().map(this::view).toList(),
                content.parties(suggestion.record().id()).stream()
                        .filter(party -> GIVERS.contains(party.role()))
                        .map(words::unit)
                        .toList(),
                reasons.why(suggestion.reasons()));
    }

    /** The places, without a survey's city where a municipality of it is named: that one governs. */
    private List<TerritoryId> governments(List<TerritoryId> places) {
        return places.stream()
                .filter(id -> release.gazetteer().find(id).isPresent())
                .filter(id -> release.gazetteer().members(id).stream()
                        .noneMatch(
                                member -> places.contains(member.municipality().id())))
                .toList();
    }

    private List<RecordLink> links(List<ContentRecord> records) {
        return records.stream().map(words::link).toList();
    }

    private PlaceView view(TerritoryId id) {
        return new PlaceView("", release.gazetteer().name(id), Links.place(language, id));
    }

    private String label(Term term) {
        return words.passage(term.label()).text();
    }

    private PlaceEntry place(String id) {
        return release.gazetteer()
                .findWritten(id)
                .orElseThrow(() -> new BadRequest("place", id, text.text("claim.check.places")));
    }

    private static void requireTerm(String id, List<Term> terms) {
        if (terms.stream().noneMatch(term -> term.id().equals(id))) {
            throw new BadRequest("theme", id, terms.stream().map(Term::id).collect(Collectors.joining(", ")));
        }
    }

    private List<PlaceView> found(String searched) throws IOException {
        return release.search().find(searched, FOUND).stream()
                .map(hit -> new PlaceView(
                        hit.context(text),
                        hit.place().name(),
                        Links.partners(language)
                                + Links.query(List.of(
                                        Map.entry("place", hit.place().id().text())))))
                .toList();
    }
}
