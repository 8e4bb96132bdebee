package org.atalaya.web.shared.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** Content in words of a language; what was not translated yet stays Spanish and says so. */
public final class ContentWords {

    private final Language language;
    private final Messages text;
    private final DateTimeFormatter days;

    /** Words of a language. */
    public ContentWords(Language language) {
        this.language = language;
        this.text = Messages.of(language);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    }

    /** A text in the page's language, or in Spanish. */
    public Passage passage(Bilingual words) {
        return language == Language.EN && words.english().isPresent()
                ? Passage.own(words.english().get(), language)
                : Passage.spanish(words.spanish(), language);
    }

    /** Words of a source, which are Spanish. */
    public Passage printed(String words) {
        return Passage.spanish(words, language);
    }

    /** What a kind of record is called. */
    public String kind(RecordKind kind) {
        return text.text("record.kind." + kind.id());
    }

    /** What several of a kind are called. */
    public String kinds(RecordKind kind) {
        return text.text("record.kinds." + kind.id());
    }

    /** The way to a record. */
    public RecordLink link(ContentRecord record) {
        return new RecordLink(
                passage(record.title()), kind(record.kind()), Links.record(language, record.kind(), record.id()));
    }

    /** What sort of document it is, its number, who issued it, where and when. */
    public String details(SourceDocument document) {
        return Stream.of(
                        Optional.of(text.text("document.kind." + document.kind())),
                        document.number(),
                        Optional.of(document.publisher()),
                        document.issuedAt(),
                        document.issuedOn().map(this::date))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** A unit, with the office of it that takes part. */
    public Passage unit(Party party) {
        Passage unit = passage(party.unit());
        Optional<Passage> office = party.office().map(this::passage);
        return new Passage(
                unit.text() + office.map(of -> " (" + of.text() + ")").orElse(""), unit.language(), unit.foreign());
    }

    /** A day: {@code 3 de agosto de 2022}. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** A day, a month or a year, as much of it as is known. */
    public String date(String iso) {
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> Periods.month(text, YearMonth.parse(iso));
            default -> day(LocalDate.parse(iso));
        };
    }

    /** When a record was, and how its document prints it; empty if neither is known. */
    public String dates(ContentRecord record) {
        Optional<String> from = record.dates().from().map(this::date);
        Optional<String> to = record.dates().to().map(this::date);
        Optional<String> known = from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(text.text("record.between", from.get(), to.get()))
                : from;
        Optional<String> printed = record.dates().printed().map(words -> text.text("record.datesPrinted", words));
        return known.map(when -> when + printed.map(words -> " · " + words).orElse(""))
                .or(() -> printed)
                .orElse("");
    }
}
