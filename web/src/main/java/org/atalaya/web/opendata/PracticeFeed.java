package org.atalaya.web.opendata;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.Term;
import org.atalaya.data.programme.RecordKind;
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
    private final org.atalaya.analytics.content.Content content;
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
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:atalaya:practices:" + language.code()
                + theme.map(term -> ":" + term).orElse(""));
        feed.setTitle(theme.map(term -> text.text(
                        "opendata.feedOfTheme",
                        words.passage(content.term(term).label()).text()))
                .orElseGet(() -> text.text("opendata.feedOfPractices")));
        feed.setUpdated(Date.from(publication.madeAt()));
        Person author = new Person();
        author.setName(publication.name(language));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", Section.PRACTICES.path(language))));
        feed.setOtherLinks(List.of(link(
                "self",
                path(language) + theme.map(term -> "?" + THEME + "=" + term).orElse(""))));
        feed.setEntries(asked.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("feed of practices", e);
        }
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

    private Entry entry(ContentRecord record) {
        Entry entry = new Entry();
        entry.setId("urn:atalaya:record:" + record.id());
        entry.setTitle(words.passage(record.title()).text());
        entry.setUpdated(
                Date.from(changedOn(record).atStartOfDay(ZoneOffset.UTC).toInstant()));
        record.text().ifPresent(told -> {
            Content summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(words.passage(told).text());
            entry.setSummary(summary);
        });
        entry.setCategories(
                content.tags(record.id()).stream().map(this::category).toList());
        entry.setAlternateLinks(List.of(link("alternate", Links.record(language, record.kind(), record.id()))));
        return entry;
    }

    private Category category(Term term) {
        Category category = new Category();
        category.setTerm(term.id());
        category.setLabel(words.passage(term.label()).text());
        return category;
    }

    private Link link(String relation, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(publication.address(path));
        return link;
    }
}
