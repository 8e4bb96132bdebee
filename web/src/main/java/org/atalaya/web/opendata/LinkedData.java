package org.atalaya.web.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.TableFormat;
import org.atalaya.web.shared.content.ContentWords;

/** What a page is about, in the words of schema.org, as JSON-LD: what search engines read. */
public final class LinkedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Publication publication;
    private final Language language;

    /** Descriptions of what a release shows, in the language of a page. */
    public LinkedData(Publication publication, Language language) {
        this.publication = publication;
        this.language = language;
    }

    /**
     * The description of a subject. It stands within a page: nothing in it ends the element it is in.
     *
     * @param subject what the page is about
     */
    public String of(Subject subject) throws SQLException {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("@context", Map.of("@vocab", "https://schema.org/"));
        if (subject instanceof Subject.Place place) {
            describe(description, place.entry());
        } else if (subject instanceof Subject.Work work) {
            describe(description, work.record());
        } else if (subject instanceof Subject.Measure measure) {
            describe(description, measure.indicator());
        } else {
            describe(description);
        }
        description.put("url", publication.address(subject.path(language)));
        try {
            return JSON.writeValueAsString(description).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Map<String, Object> description) throws SQLException {
        Messages text = Messages.of(language);
        description.put("@type", "Dataset");
        description.put("name", text.text("opendata.title", publication.name(language), publication.id()));
        description.put("description", text.text("opendata.description"));
        description.put(
                "isBasedOn",
                publication.release().questions().sources().stream()
                        .map(this::work)
                        .toList());
        addEdition(description);
        description.put(
                "distribution",
                List.of(
                        download(DataPackage.PATH, "application/json"),
                        download(Catalogue.PATH + Catalogue.Format.TURTLE.ending(), Catalogue.Format.TURTLE.type())));
    }

    private void describe(Map<String, Object> description, IndicatorEntry indicator) throws SQLException {
        IndicatorEntry.Words words = language.choose(indicator.spanish(), indicator.english());
        description.put("@type", "Dataset");
        description.put("name", words.name());
        description.put("description", words.question());
        description.put("identifier", indicator.id());
        description.put("variableMeasured", words.name());
        description.put(
                "isBasedOn",
                publication.release().questions().sources().stream()
                        .filter(work -> work.id().equals(indicator.source()))
                        .map(this::work)
                        .toList());
        addEdition(description);
        description.put(
                "distribution",
                List.of(download(
                        Links.table(
                                SurveyTables.SURVEY_ESTIMATE.name(),
                                TableFormat.CSV,
                                List.of(Map.entry("indicator", indicator.id()), Map.entry("domain", "all"))),
                        TableFormat.CSV.mediaType())));
    }

    private void describe(Map<String, Object> description, ContentRecord record) {
        ContentWords words = new ContentWords(language);
        description.put("@type", "Report");
        description.put("name", words.passage(record.title()).text());
        record.text()
                .ifPresent(text ->
                        description.put("description", words.passage(text).text()));
        description.put("identifier", record.id());
        description.put("author", organisation(record.source().authorUnit()));
        description.put(
                "about",
                publication.release().content().tags(record.id()).stream()
                        .map(term -> words.passage(term.label()).text())
                        .toList());
        description.put("genre", words.kind(record.kind()));
        description.put(
                "isBasedOn",
                words.passage(publication
                                .release()
                                .content()
                                .document(record.source().document())
                                .title())
                        .text());
        addEdition(description);
    }

    private void describe(Map<String, Object> description, PlaceEntry place) {
        description.put("@type", type(place.id().kind()));
        description.put("name", place.name());
        description.put("identifier", place.id().text());
        publication.release().gazetteer().findParent(place).ifPresent(parent -> {
            Map<String, Object> wider = new LinkedHashMap<>();
            wider.put("@type", type(parent.id().kind()));
            wider.put("name", parent.name());
            wider.put("url", publication.address(Links.place(language, parent.id())));
            description.put("containedInPlace", wider);
        });
    }

    private static String type(TerritoryKind kind) {
        return switch (kind) {
            case COUNTRY -> "Country";
            case STATE, REGION, MUNICIPALITY, COMUNA -> "AdministrativeArea";
            case CITY, AREA, URBAN_TOTAL -> "Place";
        };
    }

    private void addEdition(Map<String, Object> description) {
        description.put("version", publication.id());
        description.put("dateModified", publication.madeOn().toString());
        description.put("inLanguage", language.code());
        description.put("isAccessibleForFree", true);
        description.put("publisher", organisation(publication.name(language)));
        publication.licence(language).ifPresent(licence -> description.put("license", licence));
    }

    private static Map<String, Object> organisation(String name) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "Organization");
        organisation.put("name", name);
        return organisation;
    }

    private Map<String, Object> work(Questions.Source source) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "CreativeWork");
        work.put("name", language.choose(source.titleSpanish(), source.titleEnglish()));
        work.put("publisher", organisation(source.publisher()));
        work.put("license", source.licence());
        source.url().ifPresent(url -> work.put("url", url));
        return work;
    }

    private Map<String, Object> download(String path, String type) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("contentUrl", publication.pinned(path));
        download.put("encodingFormat", type);
        return download;
    }
}
