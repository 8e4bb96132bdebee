package org.atalaya.ingestion.systematise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.text.PlainText;

/**
 * What a cover says of its document, each as printed; empty where it does not say it.
 *
 * @param title its title
 * @param unit the unit that speaks
 * @param issuedOn day or month it bears, like 2025-01
 * @param issuedAt place it bears
 */
record Cover(Optional<String> title, Optional<String> unit, Optional<String> issuedOn, Optional<String> issuedAt) {

    private static final int LINES = 15;
    private static final int SHORTEST_TITLE = 15;
    private static final int LONGEST_TITLE = 300;
    private static final List<String> MONTHS = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final String MONTH = String.join("|", MONTHS);
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2}) de (" + MONTH + ")(?: de|,)? (\\d{4})\\b");
    private static final Pattern MONTH_ONLY = Pattern.compile("\\b(" + MONTH + "),? (?:de )?(\\d{4})\\b");
    private static final Pattern UNIT = Pattern.compile(
            "(direccion|coordinacion|secretaria|subsecretaria|unidad|departamento|instituto|municipalidad|municipio"
                    + "|ayuntamiento|observatorio|fiscalia|comision|centro|delegacion|jefatura|gobierno)\\b.*");
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}. ]{2,40}(, [\\p{Lu}][\\p{L}. ]{2,40}){0,2}, (México|Chile|Méx\\.)");

    /** Reads a cover. */
    static Cover read(List<String> cover, Optional<String> property) {
        List<String> lines =
                cover.stream().filter(line -> !line.isEmpty()).limit(LINES).toList();
        return new Cover(
                title(lines).map(line -> line.replaceAll("\\*\\*|__", "")).or(() -> property),
                lines.stream()
                        .filter(line -> UNIT.matcher(PlainText.of(line)).matches())
                        .filter(line -> !Optional.of(line).equals(title(lines)))
                        .findFirst(),
                lines.stream().flatMap(line -> date(line).stream()).findFirst(),
                lines.stream().flatMap(line -> place(line).stream()).findFirst());
    }

    /** The longest line in capitals; without one, the first that is long enough to be a title. */
    private static Optional<String> title(List<String> lines) {
        List<String> candidates = lines.stream()
                .filter(line -> line.length() >= SHORTEST_TITLE && line.length() <= LONGEST_TITLE)
                .filter(line -> line.indexOf('@') < 0 && date(line).isEmpty())
                .toList();
        return candidates.stream()
                .filter(line -> line.equals(line.toUpperCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length))
                .or(() -> candidates.stream().findFirst());
    }

    private static Optional<String> date(String line) {
        String plain = PlainText.of(line);
        Matcher day = DAY.matcher(plain);
        if (day.find()) {
            int number = Integer.parseInt(day.group(1));
            return number >= 1 && number <= 31
                    ? Optional.of(month(day.group(3), day.group(2)) + String.format(Locale.ROOT, "-%02d", number))
                    : Optional.empty();
        }
        Matcher month = MONTH_ONLY.matcher(plain);
        return month.find() ? Optional.of(month(month.group(2), month.group(1))) : Optional.empty();
    }

    private static String month(String year, String name) {
        return String.format(Locale.ROOT, "%s-%02d", year, MONTHS.indexOf(name) + 1);
    }

    /** A line that ends with the country, or what stands before a date: "Toluca, Estado de México, 4 de abril de 2024". */
    private static Optional<String> place(String line) {
        if (PLACE.matcher(line).matches()) {
            return Optional.of(line);
        }
        Matcher day = DAY.matcher(PlainText.of(line));
        return day.find() && day.start() > 3
                ? Optional.of(line.substring(0, day.start())
                        .replaceFirst("[\\s,]+$", "")
                        .replaceFirst("(?iu)[, ]+a$", ""))
                : Optional.empty();
    }
}
