package org.atalaya.web.agreement;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.Passage;

/**
 * The days obligations are due, as a calendar file. Each is a whole day, of no hour and no zone: the 3rd of August is
 * the 3rd wherever the calendar is read. What has no last day is in no calendar; what comes every month comes on its
 * last day.
 */
public final class AgreementCalendar {

    private final Release release;
    private final Content content;
    private final Messages text;
    private final CommitmentViews views;
    private final LocalDate today;

    /**
     * The calendar of a release.
     *
     * @param release the release
     * @param language its language
     * @param today the day it is read
     */
    public AgreementCalendar(Release release, Language language, LocalDate today) {
        this.release = release;
        this.content = release.content();
        this.text = Messages.of(language);
        this.views = new CommitmentViews(content, language, new AsOf(today, false));
        this.today = today;
    }

    /**
     * The file.
     *
     * @param root scheme, host and port the site is read at
     */
    public String ics(String root) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Atalaya//Acuerdos//"
                + text.language().code().toUpperCase(text.language().locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", text.text("agreements.title")));
        Set<String> zones = new TreeSet<>();
        for (Commitment commitment : content.commitments()) {
            Optional<LocalDate> day = day(commitment);
            if (day.isPresent()) {
                calendar.add(event(commitment, day.get(), root));
                zones.add(zone(commitment).getId());
            }
        }
        if (zones.size() == 1) {
            calendar.add(new XProperty("X-WR-TIMEZONE", zones.iterator().next()));
        }
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /** The last day it can be done in time, of the first month if it is due every month. */
    private Optional<LocalDate> day(Commitment commitment) {
        DueDate due = commitment.obligation().dueAsOf(today);
        return due instanceof DueDate.Monthly monthly
                ? Optional.of(monthly.first().atEndOfMonth())
                : due.until();
    }

    private VEvent event(Commitment commitment, LocalDate day, String root) {
        ContentRecord record = content.get(commitment.record());
        CommitmentView view = views.view(commitment);
        VEvent event = new VEvent(false);
        event.add(new Uid(record.id() + "@atalaya"));
        event.add(
                new DtStamp(Instant.ofEpochSecond(release.manifest().createdAt().getEpochSecond())));
        event.add(new DtStart<>(day));
        if (commitment.obligation().dueAsOf(today) instanceof DueDate.Monthly) {
            event.add(new RRule<LocalDate>("FREQ=MONTHLY;BYMONTHDAY=-1"));
        }
        event.add(new Summary(
                text.text("agreements.calendarSummary", view.link().title().text())));
        event.add(new Description(description(view)));
        event.add(new Url(URI.create(root + view.link().path())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        boolean withdrawn = view.statusId().equals(ObligationStatus.WITHDRAWN.id());
        event.add(new Status(withdrawn ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static String description(CommitmentView view) {
        return Stream.of(
                        view.within().title().text(),
                        view.responsible().stream().map(Passage::text).collect(Collectors.joining("; ")),
                        view.due(),
                        view.status())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private ZoneId zone(Commitment commitment) {
        return PlaceZone.of(content, content.get(commitment.record()));
    }
}
