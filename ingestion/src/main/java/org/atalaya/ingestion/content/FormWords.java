package org.atalaya.ingestion.content;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.text.PlainText;

/** The words of workbooks and documents of content, in Spanish and English: headings, advice, closed vocabularies. */
final class FormWords {

    private static final Map<String, Heading> HEADINGS = new HashMap<>();
    private static final Map<String, String> SPANISH = new HashMap<>();
    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    /** The forms of due dates, each part in Spanish with what DueDate reads. */
    private static final List<DuePart> DUE_PARTS = List.of(
            new DuePart(
                    "con señal cada (\\d+) meses",
                    "heartbeat $1 months",
                    "heartbeat (\\d+) months",
                    "con señal cada $1 meses"),
            new DuePart(
                    "primeros? (\\d+) meses de",
                    "first $1 months of",
                    "first (\\d+) months of",
                    "primeros $1 meses de"),
            new DuePart("primer mes de", "first 1 month of", "first 1 month of", "primer mes de"),
            new DuePart("mensual desde", "monthly from", "monthly from", "mensual desde"),
            new DuePart("permanente desde", "permanent from", "permanent from", "permanente desde"),
            new DuePart("inmediato", "immediate", "immediate", "inmediato"),
            new DuePart("sin fecha", "undated", "undated", "sin fecha"));

    static {
        for (NamedCsvRecord row : rows("form.csv")) {
            HEADINGS.put(
                    row.getField("key"),
                    new Heading(
                            row.getField("es"),
                            row.getField("en"),
                            row.getField("advice_es"),
                            row.getField("advice_en")));
        }
        for (NamedCsvRecord row : rows("words.csv")) {
            SPANISH.put(row.getField("word"), row.getField("es"));
        }
        for (NamedCsvRecord row : rows("refusals.csv")) {
            REFUSALS.put(row.getField("part"), row.getField("es"));
        }
    }

    private FormWords() {}

    private record DuePart(String spanish, String toEnglish, String english, String toSpanish) {}

    /**
     * A heading in both languages, and what stands below it.
     *
     * @param spanish the heading in Spanish
     * @param english the heading in English
     * @param spanishAdvice what the column takes, in Spanish
     * @param englishAdvice what the column takes, in English
     */
    record Heading(String spanish, String english, String spanishAdvice, String englishAdvice) {

        String in(boolean inSpanish) {
            return inSpanish ? spanish : english;
        }

        String advice(boolean inSpanish) {
            return inSpanish ? spanishAdvice : englishAdvice;
        }

        /** Whether a cell names it, in any of its languages. */
        boolean isWritten(String text) {
            return plain(spanish).equals(plain(text)) || plain(english).equals(plain(text));
        }
    }

    /** The heading of a key; a table may have its own for it. */
    static Heading heading(String table, String key) {
        Heading own = HEADINGS.get(table + "." + key);
        return own == null ? Optional.ofNullable(HEADINGS.get(key)).orElseThrow() : own;
    }

    /** The heading of one of a text's two languages. */
    static Heading heading(String table, String key, boolean ofSpanishText) {
        Heading text = heading(table, key);
        return ofSpanishText
                ? new Heading(text.spanish(), text.english() + " (Spanish)", text.spanishAdvice(), text.englishAdvice())
                : new Heading(
                        text.spanish() + " (inglés)",
                        text.english() + " (English)",
                        "Lo mismo en inglés; puede quedar vacío.",
                        "The same in English; may be empty.");
    }

    /** A word of a closed vocabulary, for people. */
    static String word(String id, boolean inSpanish) {
        return inSpanish ? SPANISH.getOrDefault(id, id) : id.replace('_', ' ');
    }

    /** Why a file cannot be read, in Spanish; empty if the reason is none we have words for. */
    static Optional<String> refusal(String english) {
        return REFUSALS.entrySet().stream()
                .filter(known -> english.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The word of a vocabulary a cell means; what it says itself if it means none. */
    static String id(String cell, List<String> vocabulary) {
        return vocabulary.stream()
                .filter(id -> plain(id).equals(plain(cell))
                        || plain(word(id, true)).equals(plain(cell))
                        || plain(word(id, false)).equals(plain(cell)))
                .findFirst()
                .orElse(cell);
    }

    /** A due date as Spanish writes it. */
    static String spanishDue(String due) {
        String text = due;
        for (DuePart part : DUE_PARTS) {
            text = text.replaceAll(part.english(), part.toSpanish());
        }
        return text;
    }

    /** A due date as DueDate reads it; what was written if it is in no form known. */
    static String due(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        for (DuePart part : DUE_PARTS) {
            Matcher found = Pattern.compile(part.spanish(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            text = found.replaceAll(part.toEnglish());
        }
        return text;
    }

    /** A text as headings and words are compared. */
    static String plain(String text) {
        return PlainText.of(text).replaceAll("[_\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (Reader text =
                        new InputStreamReader(FormWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
