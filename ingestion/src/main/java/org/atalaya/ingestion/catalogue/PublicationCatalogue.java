package org.atalaya.ingestion.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.check.Require;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.PublicationTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.time.Period;

/** When publishers bring out their works: data/catalogues/publication_{rhythm,date}.csv, each day and edition checked. */
public final class PublicationCatalogue {

    private final Map<String, String> usual;
    private final List<Announced> announced;

    private PublicationCatalogue(Map<String, String> usual, List<Announced> announced) {
        this.usual = usual;
        this.announced = announced;
    }

    /**
     * A day for which a publisher announced an edition.
     *
     * @param source the work
     * @param edition the edition
     * @param on the day
     * @param ground where it was announced, in English
     * @param asOf when that was looked up
     */
    public record Announced(String source, String edition, LocalDate on, String ground, LocalDate asOf) {}

    private static final Map<Integer, String> EDITION_OF = Map.of(12, "month", 4, "quarter", 1, "year");

    /** What a row is turned into. */
    private interface Row<T> {
        T of(Map<String, String> fields);
    }

    /**
     * Reads the catalogue.
     *
     * @param folder data/catalogues
     * @throws RefusedInput if a row is wrong, with file and work
     */
    public static PublicationCatalogue read(Path folder) throws IOException {
        Map<String, String> usual = new HashMap<>();
        Map<String, String> every = new HashMap<>();
        for (Rule rule : each(folder, PublicationTables.PUBLICATION_RHYTHM, PublicationCatalogue::rhythm)) {
            rule.usual().ifPresent(words -> usual.put(rule.source(), words));
            every.put(rule.source(), rule.every());
        }
        return new PublicationCatalogue(
                usual,
                each(
                        folder,
                        PublicationTables.PUBLICATION_DATE,
                        row -> announced(row, every.getOrDefault(row.get("source"), ""))));
    }

    /** When editions of a work usually come, in English; empty if that is not known. */
    public Optional<String> findUsual(String source) {
        return Optional.ofNullable(usual.get(source));
    }

    /** What was announced of a work, in the order of the catalogue. */
    public List<Announced> announced(String source) {
        return announced.stream().filter(row -> row.source().equals(source)).toList();
    }

    /**
     * A rule.
     *
     * @param source the work
     * @param every what an edition is of; empty if editions are not regular
     * @param usual the rule in English; empty if there is none
     */
    private record Rule(String source, String every, Optional<String> usual) {}

    private static Rule rhythm(Map<String, String> row) {
        boolean regular = row.get("state").equals("regular");
        Require.that(
                regular != row.get("every").isEmpty(),
                "every",
                "stand there exactly if state is regular",
                row.get("every"));
        Require.that(
                row.get("months_after").isEmpty() == row.get("from_day").isEmpty(),
                "from_day",
                "stand there if months_after does",
                row.get("from_day"));
        if (!row.get("from_day").isEmpty()) {
            Require.that(regular, "months_after", "stand there only if state is regular", row.get("months_after"));
            Require.that(
                    row.get("months_after").matches("-?\\d\\d?"),
                    "months_after",
                    "be a number",
                    row.get("months_after"));
            Require.that(
                    row.get("from_day").matches("[1-9]|1\\d|2[0-8]"), "from_day", "be 1 to 28", row.get("from_day"));
        }
        day(row, "as_of");
        return new Rule(
                row.get("source"),
                row.get("every"),
                Optional.of(row.get("usual_en")).filter(words -> !words.isEmpty()));
    }

    private static Announced announced(Map<String, String> row, String every) {
        Period edition = Period.parse(row.get("edition"));
        Require.that(
                every.isEmpty() || every.equals(EDITION_OF.get(edition.perYear())),
                "edition",
                "be of a " + every + ", as publication_rhythm.csv has it",
                row.get("edition"));
        return new Announced(
                row.get("source"), edition.iso(), day(row, "announced_for"), row.get("ground_en"), day(row, "as_of"));
    }

    private static LocalDate day(Map<String, String> row, String column) {
        String text = row.get(column);
        Optional<LocalDate> day = findDay(text);
        Require.that(day.isPresent(), column, "be a day like 2026-10-23", text);
        return day.get();
    }

    private static Optional<LocalDate> findDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static <T> List<T> each(Path folder, TableContract table, Row<T> row) throws IOException {
        return ContractCsv.named(folder.resolve(table.name() + ".csv"), table).stream()
                .map(fields -> {
                    try {
                        return row.of(fields);
                    } catch (WrongArgument wrong) {
                        throw new RefusedInput(
                                table.name() + ".csv, work " + fields.get("source") + ": " + wrong.getMessage(), wrong);
                    }
                })
                .toList();
    }
}
