package org.atalaya.web.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.web.release.PlaceSearch;
import org.atalaya.web.release.Release;
import org.atalaya.web.search.SearchPage.Result;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Makes the search page and the answers of the type-ahead. */
public final class SearchPages {

    private static final int ON_PAGE = 50;
    private static final int SUGGESTED = 8;

    private final Release release;
    private final Language language;
    private final Messages text;

    /** Pages of a release in a language. */
    public SearchPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The page of a search; narrowed down to records of one kind or place it shows those only. */
    public SearchPage page(SearchQuestion question) throws IOException {
        SearchQuestion asked = new SearchQuestion(PlaceSearch.cut(question.typed()), question.chosen());
        return new SearchPage(
                asked.typed(),
                asked.chosen().isEmpty() ? results(asked.typed(), ON_PAGE) : List.of(),
                new RecordResults(release, language).records(asked));
    }

    /** What to suggest while somebody types: a record where offences, places and indicators leave room. */
    public List<Result> suggestions(String typed) throws IOException {
        List<Result> named = results(typed, SUGGESTED);
        return Stream.concat(
                        named.stream(),
                        new RecordResults(release, language).suggestions(typed, SUGGESTED - named.size()).stream())
                .toList();
    }

    /** Offences, which few words name, before places; indicators, whose names are long, after them. */
    private List<Result> results(String typed, int most) throws IOException {
        Stream<Result> offences = release.offences().stream()
                .map(this::result)
                .filter(offence -> ConceptNames.matches(offence.name(), PlaceSearch.cut(typed)));
        Stream<Result> places = release.search().find(typed, most).stream()
                .map(hit -> new Result(
                        hit.place().id().text(),
                        hit.place().name(),
                        hit.context(text),
                        Links.place(language, hit.place().id())));
        Stream<Result> indicators = release.indicators().stream()
                .map(this::result)
                .filter(indicator -> ConceptNames.matches(indicator.name(), PlaceSearch.cut(typed)));
        return Stream.of(offences, places, indicators)
                .flatMap(each -> each)
                .limit(most)
                .toList();
    }

    private Result result(OffenceEntry offence) {
        return new Result(
                "",
                language.choose(offence.spanish(), offence.english()).name(),
                text.text("search.offence"),
                Links.offence(language, offence.id()));
    }

    private Result result(IndicatorEntry indicator) {
        return new Result(
                "",
                language.choose(indicator.spanish(), indicator.english()).name(),
                text.text("search.indicator"),
                Links.indicator(language, indicator.id()));
    }
}
