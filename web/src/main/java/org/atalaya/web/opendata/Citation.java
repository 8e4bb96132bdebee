package org.atalaya.web.opendata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;

/**
 * How a view of the release is cited: with the release and an address that stays what it is.
 *
 * @param key what bibliographies call it
 * @param author who speaks
 * @param title its title
 * @param what what sort of thing it is, in words
 * @param risType the same in RIS
 * @param publisher who publishes it
 * @param on the day of the release
 * @param release the release's id
 * @param url its whole address, with the release
 * @param language its language
 */
public record Citation(
        String key,
        String author,
        String title,
        String what,
        String risType,
        String publisher,
        LocalDate on,
        String release,
        String url,
        Language language) {

    /** Forms of a citation. */
    public enum Form {
        /** As APA's seventh edition writes it, for a list of references. */
        APA(".txt", "text/plain; charset=utf-8"),
        /** For LaTeX and reference managers. */
        BIBTEX(".bib", "application/x-bibtex; charset=utf-8"),
        /** For reference managers. */
        RIS(".ris", "application/x-research-info-systems; charset=utf-8");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** The ending of its addresses. */
        public String ending() {
            return ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }
    }

    /**
     * The citation of a subject.
     *
     * @param publication the release it is shown of
     * @param subject what is cited
     * @param language language of the page
     * @param query parameters of the view, without the release
     */
    public static Citation of(Publication publication, Subject subject, Language language, String query) {
        Messages text = Messages.of(language);
        String publisher = publication.name(language);
        String author = publisher;
        String title = text.text("citation.data", publisher);
        String what = "data";
        String key = "data";
        if (subject instanceof Subject.Measure measure) {
            IndicatorEntry indicator = measure.indicator();
            title = language.choose(indicator.spanish(), indicator.english()).name();
            key = indicator.id();
        } else if (subject instanceof Subject.Work work) {
            title = new ContentWords(language).passage(work.record().title()).text();
            author = work.record().source().authorUnit();
            what = work.record().kind() == RecordKind.PRACTICE ? "practice" : "model";
            key = work.record().id();
        }
        return new Citation(
                key + "-" + publication.id(),
                author,
                title,
                text.text("citation.what." + what),
                what.equals("data") ? "DATA" : "RPRT",
                publisher,
                publication.madeOn(),
                publication.id(),
                publication.pinned(subject.path(language) + query),
                language);
    }

    /** The citation in a form. */
    public String as(Form form) {
        return switch (form) {
            case APA -> apa();
            case BIBTEX -> bibtex();
            case RIS -> ris();
        };
    }

    private String apa() {
        Messages text = Messages.of(language);
        Optional<String> by = Optional.of(publisher).filter(name -> !name.equals(author));
        return text.text(
                        "citation.apa",
                        author.replaceFirst("[.]$", ""),
                        Integer.toString(on.getYear()),
                        DateTimeFormatter.ofPattern(language.choose("d 'de' MMMM", "MMMM d"), language.locale())
                                .format(on),
                        title,
                        text.text("citation.edition", release),
                        what,
                        by.map(name -> name + ". ").orElse(""))
                + url + "\n";
    }

    private String bibtex() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", "{" + escaped(author) + "}");
        fields.put("title", "{" + escaped(title) + "}");
        fields.put("year", Integer.toString(on.getYear()));
        fields.put("month", Integer.toString(on.getMonthValue()));
        fields.put("publisher", escaped(publisher));
        fields.put("howpublished", escaped(what));
        fields.put("note", escaped(Messages.of(language).text("citation.edition", release)));
        fields.put("language", language.choose("spanish", "english"));
        fields.put("url", url);
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
    }

    /** Signs that mean something to TeX, as TeX writes them. */
    private static String escaped(String words) {
        return words.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '\\' -> "\\textbackslash{}";
                    case '~' -> "\\textasciitilde{}";
                    case '^' -> "\\textasciicircum{}";
                    case '{', '}', '%', '&', '$', '#', '_' -> "\\" + Character.toString(sign);
                    default -> Character.toString(sign);
                })
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    private String ris() {
        return Stream.of(
                        line("TY", risType),
                        line("AU", author + ","),
                        line("TI", title),
                        line("PY", Integer.toString(on.getYear())),
                        line(
                                "DA",
                                String.format(
                                        Locale.ROOT,
                                        "%04d/%02d/%02d/",
                                        on.getYear(),
                                        on.getMonthValue(),
                                        on.getDayOfMonth())),
                        line("ET", Messages.of(language).text("citation.edition", release)),
                        line("PB", publisher),
                        line("LA", language.code()),
                        line("UR", url),
                        line("ID", key),
                        line("ER", ""))
                .collect(Collectors.joining());
    }

    private static String line(String tag, String value) {
        return tag + "  - " + value.replaceAll("\\s+", " ") + "\r\n";
    }
}
