package org.atalaya.web.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.web.release.RecordFacet;
import org.atalaya.web.release.RecordSearch;
import org.atalaya.web.release.Release;
import org.atalaya.web.search.SearchPage.Choice;
import org.atalaya.web.search.SearchPage.Chosen;
import org.atalaya.web.search.SearchPage.Facet;
import org.atalaya.web.search.SearchPage.Found;
import org.atalaya.web.search.SearchPage.Records;
import org.atalaya.web.search.SearchPage.Result;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;

/** What a search finds among practices, agreements, exchanges and the other records of content. */
final class RecordResults {

    private static final int MOST = 50;

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final FacetWords facetWords;

    RecordResults(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.facetWords = new FacetWords(release, language);
    }

    /**
     * The records of a question.
     *
     * @throws BadRequest if a facet has no such value
     */
    Records records(SearchQuestion question) throws IOException {
        for (Map.Entry<RecordFacet, String> chosen : question.chosen().entrySet()) {
            List<String> known = release.records().values(chosen.getKey());
            if (!known.contains(chosen.getValue())) {
                throw new BadRequest(chosen.getKey().parameter(), chosen.getValue(), String.join(", ", known));
            }
        }
        RecordSearch.Answer answer = release.records().find(question.typed(), question.chosen(), MOST);
        return new Records(
                answer.records().stream().map(this::found).toList(),
                answer.total() > MOST
                        ? text.text("search.records.first", MOST, answer.total())
                        : text.text("search.records.all", answer.total()),
                answer.similar(),
                question.chosen().entrySet().stream()
                        .map(chosen -> chosen(question, chosen.getKey(), chosen.getValue()))
                        .toList(),
                facets(question, answer));
    }

    /** The best few, for the type-ahead. */
    List<Result> suggestions(String typed, int most) throws IOException {
        if (typed.isBlank() || most < 1) {
            return List.of();
        }
        RecordSearch.Answer answer = release.records().find(typed, Map.of(), most);
        return answer.records().stream()
                .map(id -> words.link(content.get(id)))
                .map(link -> new Result("", link.title().text(), link.kindName(), link.path()))
                .toList();
    }

    private Found found(String id) {
        ContentRecord record = content.get(id);
        ContentRecord root = content.root(record);
        return new Found(
                words.link(record),
                record.text().map(words::passage),
                root.equals(record) ? Optional.empty() : Optional.of(words.link(root)));
    }

    private Chosen chosen(SearchQuestion question, RecordFacet facet, String value) {
        return new Chosen(
                facetWords.name(facet) + ": " + facetWords.name(facet, value),
                facet.parameter(),
                value,
                question.with(facet, Optional.empty()).path(language));
    }

    private List<Facet> facets(SearchQuestion question, RecordSearch.Answer answer) {
        List<Facet> facets = new ArrayList<>();
        answer.facets().forEach((facet, values) -> {
            List<Choice> choices = values.stream()
                    .filter(value -> !value.value().equals(question.chosen().get(facet)))
                    .map(value -> new Choice(
                            facetWords.name(facet, value.value()),
                            value.records(),
                            question.with(facet, Optional.of(value.value())).path(language)))
                    .toList();
            if (!choices.isEmpty()) {
                facets.add(new Facet(facetWords.name(facet), choices));
            }
        });
        return facets;
    }
}
