package org.atalaya.web.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.CalendarFile;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.Passage;

/**
 * The days obligations are due, as a calendar file. What has no last day is in no calendar; what comes every month comes
 * on its last day.
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
        CalendarFile calendar = new CalendarFile(
                "Acuerdos",
                text.text("agreements.title"),
                text.language(),
                release.manifest().createdAt());
        Set<String> zones = new TreeSet<>();
        for (Commitment commitment : content.commitments()) {
            Optional<CalendarFile.Days> days = days(commitment);
            if (days.isPresent()) {
                calendar.add(entry(commitment, days.get(), root));
                zones.add(zone(commitment).getId());
            }
        }
        if (zones.size() == 1) {
            calendar.addZone(zones.iterator().next());
        }
        return calendar.text();
    }

    /** The last day it can be done in time, of the first month if it is due every month. */
    private Optional<CalendarFile.Days> days(Commitment commitment) {
        DueDate due = commitment.obligation().dueAsOf(today);
        if (due instanceof DueDate.Monthly monthly) {
            LocalDate first = monthly.first().atEndOfMonth();
            return Optional.of(new CalendarFile.Days(first, first, true));
        }
        return due.until().map(CalendarFile.Days::of);
    }

    private CalendarFile.Entry entry(Commitment commitment, CalendarFile.Days days, String root) {
        CommitmentView view = views.view(commitment);
        boolean withdrawn = view.statusId().equals(ObligationStatus.WITHDRAWN.id());
        return new CalendarFile.Entry(
                commitment.record(),
                days,
                text.text("agreements.calendarSummary", view.link().title().text()),
                description(view),
                root + view.link().path(),
                withdrawn ? CalendarFile.Certainty.CANCELLED : CalendarFile.Certainty.CONFIRMED);
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
