package org.atalaya.web.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.TableFormat;
import org.atalaya.web.shared.TableWords;

/**
 * Something harvesters are told of, in Dublin Core.
 *
 * @param identifier its identifier among all repositories
 * @param set the set it is in
 * @param elements what is told of it
 */
record OaiItem(String identifier, String set, List<Element> elements) {

    /** The sets and their names. */
    static final Map<String, String> SETS = Map.of(
            "practices", "Prácticas",
            "models", "Modelos",
            "datasets", "Conjuntos de datos");

    /**
     * An element of Dublin Core.
     *
     * @param name its name
     * @param language language of the text; empty if it has none
     * @param text the text
     */
    record Element(String name, String language, String text) {}

    /** Everything a release tells harvesters of: practices, models, open tables. */
    static List<OaiItem> of(Publication publication, List<TableFacts> tables, String host) {
        List<OaiItem> items = new ArrayList<>();
        Content content = publication.release().content();
        for (ContentRecord record : content.list(RecordKind.PRACTICE)) {
            items.add(record(publication, record, "practices", host));
        }
        for (ContentRecord record : content.list(RecordKind.MODEL)) {
            items.add(record(publication, record, "models", host));
        }
        tables.forEach(facts -> items.add(table(publication, facts, host)));
        return items;
    }

    private static OaiItem record(Publication publication, ContentRecord record, String set, String host) {
        Content content = publication.release().content();
        SourceDocument document = content.document(record.source().document());
        Elements elements = new Elements();
        elements.both("title", record.title());
        elements.add("creator", record.source().authorUnit());
        content.tags(record.id()).forEach(term -> elements.both("subject", term.label()));
        record.text().ifPresent(text -> elements.both("description", text));
        elements.add("publisher", publication.name(Language.ES));
        document.issuedOn().ifPresent(day -> elements.add("date", day));
        elements.add("type", "Text");
        elements.add("format", "text/html");
        for (Language language : Language.values()) {
            elements.add("identifier", publication.address(Links.record(language, record.kind(), record.id())));
        }
        elements.both("source", document.title());
        elements.add("language", "es");
        elements.add("language", "en");
        publication.licence(Language.ES).ifPresent(licence -> elements.add("rights", licence));
        return new OaiItem("oai:" + host + ":" + set + "/" + record.id(), set, elements.all);
    }

    private static OaiItem table(Publication publication, TableFacts facts, String host) {
        Elements elements = new Elements();
        elements.in("title", "es", TableWords.of(Language.ES).title(facts.table()));
        elements.in("title", "en", TableWords.of(Language.EN).title(facts.table()));
        elements.in("description", "es", TableWords.of(Language.ES).purpose(facts.table()));
        elements.in("description", "en", facts.table().purpose());
        elements.add("publisher", publication.name(Language.ES));
        elements.add("date", publication.madeOn().toString());
        elements.add("type", "Dataset");
        elements.add("format", "application/json");
        elements.add("identifier", publication.pinned(facts.address(TableFormat.JSON)));
        for (Questions.Source work : facts.works()) {
            elements.in("source", "es", work.publisher() + ", " + work.titleSpanish());
            elements.add("rights", work.licence());
        }
        facts.countries().forEach(country -> elements.add("coverage", country));
        facts.span().ifPresent(span -> elements.add("coverage", span.first() + "/" + span.last()));
        return new OaiItem("oai:" + host + ":datasets/" + facts.table().name(), "datasets", elements.all);
    }

    /** Elements being gathered. */
    private static final class Elements {
        private final List<Element> all = new ArrayList<>();

        void add(String name, String text) {
            in(name, "", text);
        }

        void in(String name, String language, String text) {
            Element element = new Element(name, language, text);
            if (!all.contains(element)) {
                all.add(element);
            }
        }

        void both(String name, Bilingual words) {
            in(name, "es", words.spanish());
            words.english().ifPresent(english -> in(name, "en", english));
        }
    }
}
