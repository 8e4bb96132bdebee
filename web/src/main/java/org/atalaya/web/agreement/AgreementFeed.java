package org.atalaya.web.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.Obligation;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.AtomFeed;
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
     * @param publisher name of the observatory
     */
    public String atom(String root, Bilingual publisher) {
        List<Change> changes = content.commitments().stream()
                .flatMap(commitment -> changes(commitment).stream())
                .sorted(Comparator.comparing(Change::at).reversed().thenComparing(Change::id))
                .limit(MOST)
                .toList();
        return new AtomFeed(
                        root,
                        words.passage(publisher).text(),
                        "urn:atalaya:agreements:" + language.code(),
                        text.text("agreements.feedTitle"),
                        changes.isEmpty()
                                ? release.manifest().createdAt()
                                : changes.get(0).at(),
                        Section.AGREEMENTS.path(language),
                        Section.AGREEMENTS.path(language) + ".atom",
                        changes.stream().map(this::item).toList())
                .write();
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

    private AtomFeed.Item item(Change change) {
        return new AtomFeed.Item(
                change.id(),
                text.text(
                        "agreements.change",
                        words.passage(change.record().title()).text(),
                        change.what()),
                change.at(),
                Links.record(language, change.record().kind(), change.record().id()),
                Optional.empty(),
                Map.of());
    }
}
