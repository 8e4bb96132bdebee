package org.atalaya.web.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.web.shared.AtomFeed;
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
        List<AtomFeed.Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(releases.size(), MOST); i++) {
            Set<String> before = i + 1 < releases.size() ? editions(releases.get(i + 1)) : Set.of();
            items.add(item(releases.get(i), before));
        }
        return new AtomFeed(
                        publication.root(),
                        publication.name(language),
                        "urn:atalaya:releases:" + language.code(),
                        text.text("opendata.feedOfReleases"),
                        releases.isEmpty()
                                ? publication.madeAt()
                                : releases.get(0).createdAt(),
                        Section.DATA.path(language),
                        path(language),
                        items)
                .write();
    }

    private AtomFeed.Item item(ReleaseManifest release, Set<String> before) {
        Set<String> added = editions(release);
        added.removeAll(before);
        return new AtomFeed.Item(
                "urn:atalaya:release:" + release.release(),
                text.text("opendata.release", release.release()),
                release.createdAt(),
                Links.pinned(Section.DATA.path(language), release.release()),
                Optional.of(
                        added.isEmpty()
                                ? text.text("opendata.nothingAdded")
                                : text.text("opendata.added", String.join(", ", added))),
                Map.of());
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
}
