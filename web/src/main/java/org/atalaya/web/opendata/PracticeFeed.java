package org.atalaya.web.opendata;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.Term;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.AtomFeed;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;

/** Practices and models as an Atom feed, those of one theme if it is asked: a revised one comes first again. */
public final class PracticeFeed {

    /** The parameter that names a theme. */
    public static final String THEME = "theme";

    private final Publication publication;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /** The feed of a release in a language. */
    public PracticeFeed(Publication publication, Language language) {
        this.publication = publication;
        this.content = publication.release().content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** Address of the feed. */
    public static String path(Language language) {
        return Section.PRACTICES.path(language) + ".atom";
    }

    /**
     * The file.
     *
     * @param theme id of the term all in it are tagged with; empty for every practice and model
     * @throws BadRequest if none is tagged with it
     */
    public String atom(Optional<String> theme) {
        List<ContentRecord> all = content.list(RecordKind.PRACTICE, RecordKind.MODEL);
        theme.ifPresent(term -> requireKnown(term, all));
        List<ContentRecord> asked = all.stream()
                .filter(record -> theme.isEmpty()
                        || content.tags(record.id()).stream()
                                .anyMatch(tag -> tag.id().equals(theme.get())))
                .sorted(Comparator.comparing(this::changedOn).reversed().thenComparing(ContentRecord::id))
                .toList();
        return new AtomFeed(
                        publication.root(),
                        publication.name(language),
                        "urn:atalaya:practices:" + language.code()
                                + theme.map(term -> ":" + term).orElse(""),
                        theme.map(term -> text.text(
                                        "opendata.feedOfTheme",
                                        words.passage(content.term(term).label())
                                                .text()))
                                .orElseGet(() -> text.text("opendata.feedOfPractices")),
                        publication.madeAt(),
                        Section.PRACTICES.path(language),
                        path(language)
                                + theme.map(term -> "?" + THEME + "=" + term).orElse(""),
                        asked.stream().map(this::item).toList())
                .write();
    }

    private void requireKnown(String theme, List<ContentRecord> records) {
        TreeSet<String> known = new TreeSet<>();
        records.forEach(
                record -> content.tags(record.id()).stream().map(Term::id).forEach(known::add));
        if (!known.contains(theme)) {
            throw new BadRequest(THEME, theme, String.join(", ", known));
        }
    }

    /** The last whole day something was recorded of it; the release's if none is known. */
    private LocalDate changedOn(ContentRecord record) {
        return content.events(record.id()).stream()
                .map(Event::on)
                .flatMap(Optional::stream)
                .filter(day -> day.length() == 10)
                .map(LocalDate::parse)
                .max(Comparator.naturalOrder())
                .orElseGet(publication::madeOn);
    }

    private AtomFeed.Item item(ContentRecord record) {
        Map<String, String> terms = new LinkedHashMap<>();
        content.tags(record.id())
                .forEach(
                        term -> terms.put(term.id(), words.passage(term.label()).text()));
        return new AtomFeed.Item(
                "urn:atalaya:record:" + record.id(),
                words.passage(record.title()).text(),
                changedOn(record).atStartOfDay(ZoneOffset.UTC).toInstant(),
                Links.record(language, record.kind(), record.id()),
                record.text().map(told -> words.passage(told).text()),
                terms);
    }
}
