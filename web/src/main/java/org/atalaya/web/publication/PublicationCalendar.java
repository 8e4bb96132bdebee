package org.atalaya.web.publication;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.atalaya.analytics.publication.Announcement;
import org.atalaya.analytics.publication.Expected;
import org.atalaya.analytics.publication.Outlook;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.CalendarFile;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/**
 * The days editions are to come, as a calendar file: announced days, also passed ones of editions that are not here, and
 * where nothing is announced the days that are usual, as tentative. An edition keeps its id when its day becomes known.
 */
public final class PublicationCalendar {

    private final Release release;
    private final Language language;
    private final LocalDate today;
    private final Messages text;
    private final PublicationWords words;

    /**
     * The calendar of a release.
     *
     * @param today the day it is read
     */
    public PublicationCalendar(Release release, Language language, LocalDate today) {
        this.release = release;
        this.language = language;
        this.today = today;
        this.text = Messages.of(language);
        this.words = new PublicationWords(language);
    }

    /**
     * The file.
     *
     * @param root scheme, host and port the site is read at
     */
    public String ics(String root) throws SQLException {
        CalendarFile calendar = new CalendarFile(
                "Publicaciones",
                text.text("publication.title"),
                language,
                release.manifest().createdAt());
        String page = root + Links.publications(language);
        release.publications().asOf(today).stream()
                .flatMap(outlook -> entries(outlook, page))
                .forEach(calendar::add);
        return calendar.text();
    }

    private Stream<CalendarFile.Entry> entries(Outlook outlook, String page) {
        return Stream.concat(
                outlook.passed().stream().map(announcement -> passed(announcement, page)),
                outlook.coming().stream()
                        .filter(expected -> expected.days().isPresent())
                        .map(expected -> coming(outlook, expected, page)));
    }

    private CalendarFile.Entry passed(Announcement announcement, String page) {
        return new CalendarFile.Entry(
                id(announcement.source(), announcement.edition()),
                CalendarFile.Days.of(announcement.day()),
                summary("publication.calendarSummary", announcement.source(), announcement.edition()),
                text.text("publication.passed", words.day(announcement.day())) + "\n" + words.ground(announcement),
                page,
                CalendarFile.Certainty.CONFIRMED);
    }

    private CalendarFile.Entry coming(Outlook outlook, Expected expected, String page) {
        boolean announced = expected.announcement().isPresent();
        return new CalendarFile.Entry(
                id(expected.source(), expected.edition()),
                new CalendarFile.Days(
                        expected.days().orElseThrow().first(),
                        expected.days().orElseThrow().last(),
                        false),
                summary(
                        announced ? "publication.calendarSummary" : "publication.calendarUsual",
                        expected.source(),
                        expected.edition()),
                words.basis(expected) + "\n"
                        + expected.announcement().map(words::ground).orElseGet(() -> words.ground(outlook.rhythm())),
                page,
                announced ? CalendarFile.Certainty.CONFIRMED : CalendarFile.Certainty.TENTATIVE);
    }

    private String summary(String key, String source, String edition) {
        return text.text(key, words.work(source), words.edition(edition));
    }

    private static String id(String source, String edition) {
        return "publication-" + source + "-" + edition;
    }
}
