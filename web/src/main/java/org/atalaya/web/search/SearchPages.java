package org.atalaya.web.search;

import java.io.IOException;
import java.util.List;
import org.atalaya.web.release.PlaceSearch;
import org.atalaya.web.search.SearchPage.Result;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Makes the search page and the answers of the type-ahead. */
public final class SearchPages {

    private static final int ON_PAGE = 50;
    private static final int SUGGESTED = 8;

    private final PlaceSearch search;
    private final Language language;
    private final Messages text;

    /** Pages in a language. */
    public SearchPages(PlaceSearch search, Language language) {
        this.search = search;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The page of a search. */
    public SearchPage page(String typed) throws IOException {
        return new SearchPage(PlaceSearch.cut(typed), results(typed, ON_PAGE));
    }

    /** What to suggest while somebody types. */
    public List<Result> suggestions(String typed) throws IOException {
        return results(typed, SUGGESTED);
    }

    private List<Result> results(String typed, int most) throws IOException {
        return search.find(typed, most).stream()
                .map(hit -> new Result(
                        hit.place().id().text(),
                        hit.place().name(),
                        hit.context(text),
                        Links.place(language, hit.place().id())))
                .toList();
    }
}
