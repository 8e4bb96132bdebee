package org.atalaya.web.agreement;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.Obligation;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.DueWords;

/** What changed in the register of agreements, as an Atom feed: what was agreed, recorded, and ran out of time. */
public final class AgreementFeed {

    private static final int MOST = 200;

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final DueWords due;
    private final LocalDate today;

    private record Change(ContentRecord record, String id, String what, Instant at) {}

    /**
     * The feed of a release.
     *
     * @param release the release
     * @param language its language
     * @param today the day it is read: nothing later is in it
     */
    public AgreementFeed(Release release, Language language, LocalDate today) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.due = new DueWords(language);
        this.today = today;
    }

    /**
     * The file.
     *
     * @param root scheme, host and port the site is read at
     */
    public String atom(String root) {
        List<Change> changes = content.commitments().stream()
                .flatMap(commitment -> changes(commitment).stream())
                .sorted(Comparator.comparing(Change::at).reversed().thenComparing(Change::id))
                .limit(MOST)
                .toList();
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:atalaya:agreements:" + language.code());
        feed.setTitle(text.text("agreements.feedTitle"));
        feed.setUpdated(Date.from(
                changes.isEmpty()
                        ? release.manifest().createdAt()
                        : changes.get(0).at()));
        feed.setAuthors(List.of(author()));
        feed.setAlternateLinks(List.of(link("alternate", root + Section.AGREEMENTS.path(language))));
        feed.setOtherLinks(List.of(link("self", root + Section.AGREEMENTS.path(language) + ".atom")));
        feed.setEntries(changes.stream().map(change -> entry(change, root)).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("feed of agreements", e);
        }
    }

    private List<Change> changes(Commitment commitment) {
        ContentRecord record = content.get(commitment.record());
        Obligation obligation = commitment.obligation();
        List<Change> changes = new ArrayList<>();
        add(changes, record, "agreed", text.text("agreements.agreed"), obligation.agreedOn());
        for (Obligation.Event event : obligation.events()) {
            String what = event.kind().id();
            add(changes, record, what, text.text("record.event." + what), event.on());
        }
        obligation.dueAsOf(today).until().map(last -> last.plusDays(1)).ifPresent(after -> {
            ObligationStatus then = obligation.statusAsOf(after);
            if (then == ObligationStatus.OVERDUE || then == ObligationStatus.OVERDUE_WITH_PROGRESS) {
                add(changes, record, then.id(), due.status(then), after);
            }
        });
        return changes;
    }

    private void add(List<Change> changes, ContentRecord record, String kind, String what, LocalDate on) {
        if (!on.isAfter(today)) {
            changes.add(new Change(
                    record,
                    "urn:atalaya:obligation:" + record.id() + ":" + kind + ":" + on,
                    what,
                    on.atStartOfDay(PlaceZone.of(content, record)).toInstant()));
        }
    }

    private Entry entry(Change change, String root) {
        Entry entry = new Entry();
        entry.setId(change.id());
        entry.setTitle(text.text(
                "agreements.change", words.passage(change.record().title()).text(), change.what()));
        entry.setUpdated(Date.from(change.at()));
        entry.setAlternateLinks(List.of(link(
                "alternate",
                root
                        + Links.record(
                                language,
                                change.record().kind(),
                                change.record().id()))));
        return entry;
    }

    private static Person author() {
        Person author = new Person();
        author.setName("Atalaya");
        return author;
    }

    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }
}
