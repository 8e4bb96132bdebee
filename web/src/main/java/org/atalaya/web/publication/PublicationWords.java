package org.atalaya.web.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.atalaya.analytics.publication.Announcement;
import org.atalaya.analytics.publication.Expected;
import org.atalaya.analytics.publication.Rhythm;
import org.atalaya.analytics.publication.Timing;
import org.atalaya.analytics.publication.Words;
import org.atalaya.data.time.Period;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.content.ContentWords;

/** What the calendar of publications says, in words of a language. */
final class PublicationWords {

    private final Language language;
    private final Messages text;
    private final ContentWords days;

    PublicationWords(Language language) {
        this.language = language;
        this.text = Messages.of(language);
        this.days = new ContentWords(language);
    }

    /** A day. */
    String day(LocalDate day) {
        return days.day(day);
    }

    /** A work in short: what people call it. */
    String work(String source) {
        return source.toUpperCase(Locale.ROOT);
    }

    /** An edition: {@code tercer trimestre de 2026}, {@code septiembre de 2026}, {@code 2027}. */
    String edition(String iso) {
        return Period.parse(iso) instanceof Period.Month month
                ? Periods.month(text, month.month())
                : Periods.name(text, iso);
    }

    /** Editions one after the other: the first and the last. */
    String editions(List<String> isos) {
        String first = edition(isos.get(0));
        return isos.size() == 1 ? first : text.text("publication.span", first, edition(isos.get(isos.size() - 1)));
    }

    /** The day or days an edition is to come in. */
    String when(Expected expected) {
        return expected.days().map(this::days).orElseGet(() -> text.text("publication.noDay"));
    }

    private String days(Timing.Days days) {
        if (days.first().equals(days.last())) {
            return day(days.first());
        }
        return days.first().getDayOfMonth() == 1
                ? Periods.month(text, YearMonth.from(days.first()))
                : text.text("publication.fromDay", day(days.first()));
    }

    /** Whether it was announced or is only usual. */
    String basis(Expected expected) {
        if (expected.announcement().isPresent()) {
            return text.text("publication.announced");
        }
        return text.text(expected.days().isPresent() ? "publication.usual" : "publication.usualNoDay");
    }

    /** What an announcement rests on. */
    String ground(Announcement announcement) {
        return ground(announcement.ground(), announcement.asOf());
    }

    /** What a rule rests on. */
    String ground(Rhythm rhythm) {
        return ground(rhythm.ground(), rhythm.asOf());
    }

    private String ground(Words ground, LocalDate asOf) {
        return text.text("publication.ground", choose(ground), day(asOf));
    }

    /** Words as a sentence of their own. */
    String sentence(Words words) {
        String said = choose(words);
        return said.substring(0, 1).toUpperCase(language.locale()) + said.substring(1) + ".";
    }

    private String choose(Words words) {
        return language.choose(words.spanish(), words.english());
    }
}
