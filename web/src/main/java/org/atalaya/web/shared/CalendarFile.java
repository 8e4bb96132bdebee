package org.atalaya.web.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
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

/**
 * A calendar file (RFC 5545) of whole days, of no hour and no zone: the 3rd of August is the 3rd wherever the calendar
 * is read. No day makes whoever reads it busy.
 */
public final class CalendarFile {

    private final Calendar calendar = new Calendar();
    private final Instant made;

    /**
     * A calendar without entries.
     *
     * @param product what the calendar is of, in one word
     * @param name what it is called
     * @param language its language
     * @param made when what it is made from was made
     */
    public CalendarFile(String product, String name, Language language, Instant made) {
        this.made = Instant.ofEpochSecond(made.getEpochSecond());
        calendar.add(
                new ProdId("-//Atalaya//" + product + "//" + language.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
    }

    /** How sure an entry is. */
    public enum Certainty {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /**
     * The days of an entry.
     *
     * @param first the first day
     * @param last the last day
     * @param monthly whether it comes on the last day of every month from there on
     */
    public record Days(LocalDate first, LocalDate last, boolean monthly) {

        /** One day. */
        public static Days of(LocalDate day) {
            return new Days(day, day, false);
        }
    }

    /**
     * An entry.
     *
     * @param id what it is known by in every edition of the calendar
     * @param days its days
     * @param summary what is on those days
     * @param description more of it
     * @param address the page that tells of it
     * @param certainty how sure it is
     */
    public record Entry(
            String id, Days days, String summary, String description, String address, Certainty certainty) {}

    /** Adds an entry. */
    public void add(Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id() + "@atalaya"));
        event.add(new DtStamp(made));
        event.add(new DtStart<>(entry.days().first()));
        if (entry.days().last().isAfter(entry.days().first())) {
            event.add(new DtEnd<>(entry.days().last().plusDays(1))); // the first day it is over
        }
        if (entry.days().monthly()) {
            event.add(new RRule<LocalDate>("FREQ=MONTHLY;BYMONTHDAY=-1"));
        }
        event.add(new Summary(entry.summary()));
        event.add(new Description(entry.description()));
        event.add(new Url(URI.create(entry.address())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Status(entry.certainty().name()));
        calendar.add(event);
    }

    /** Says in which zone its days are lived, where all are of one. */
    public void addZone(String zone) {
        calendar.add(new XProperty("X-WR-TIMEZONE", zone));
    }

    /** The file. */
    public String text() {
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
