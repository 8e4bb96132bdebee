package org.atalaya.web.opendata;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.Section;

/** New data releases as an Atom feed: which editions each has that the one before had not. */
public final class ReleaseFeed {

    /** How many releases it tells of at most. */
    public static final int MOST = 20;

    private final Publication publication;
    private final Language language;
    private final Messages text;

    /** The feed of an observatory in a language. */
    public ReleaseFeed(Publication publication, Language language) {
        this.publication = publication;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** Address of the feed. */
    public static String path(Language language) {
        return Section.DATA.path(language) + ".atom";
    }

    /**
     * The file.
     *
     * @param releases releases, newest first; the one after the last told of says what is new in that one
     */
    public String atom(List<ReleaseManifest> releases) {
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:atalaya:releases:" + language.code());
        feed.setTitle(text.text("opendata.feedOfReleases"));
        feed.setUpdated(Date.from(
                releases.isEmpty() ? publication.madeAt() : releases.get(0).createdAt()));
        Person author = new Person();
        author.setName(publication.name(language));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", Section.DATA.path(language))));
        feed.setOtherLinks(List.of(link("self", path(language))));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(releases.size(), MOST); i++) {
            Set<String> before = i + 1 < releases.size() ? editions(releases.get(i + 1)) : Set.of();
            entries.add(entry(releases.get(i), before));
        }
        feed.setEntries(entries);
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("feed of releases", e);
        }
    }

    private Entry entry(ReleaseManifest release, Set<String> before) {
        Set<String> added = editions(release);
        added.removeAll(before);
        Entry entry = new Entry();
        entry.setId("urn:atalaya:release:" + release.release());
        entry.setTitle(text.text("opendata.release", release.release()));
        entry.setUpdated(Date.from(release.createdAt()));
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(
                added.isEmpty()
                        ? text.text("opendata.nothingAdded")
                        : text.text("opendata.added", String.join(", ", added)));
        entry.setSummary(summary);
        entry.setAlternateLinks(
                List.of(link("alternate", Links.pinned(Section.DATA.path(language), release.release()))));
        return entry;
    }

    /** Editions of surveys and registers it was made from. */
    private Set<String> editions(ReleaseManifest release) {
        return release.sources().stream()
                .filter(source -> !source.period().isEmpty() && source.madeRows())
                .map(this::edition)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String edition(SourceAccount source) {
        return source.source().toUpperCase(Locale.ROOT) + " " + Periods.brief(text, source.period());
    }

    private Link link(String relation, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(publication.address(path));
        return link;
    }
}
