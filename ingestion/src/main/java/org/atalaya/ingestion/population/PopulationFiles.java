package org.atalaya.ingestion.population;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.interpret.CodebookFile;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;

/** Recognises tables of population among raw files, by their columns. */
public final class PopulationFiles {

    private static final List<String> SOURCES = List.of("conapo", "census_mx", "ine_projections");
    private static final int TITLES = 10;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final List<Entry> codebooks;

    private PopulationFiles(List<Entry> codebooks) {
        this.codebooks = List.copyOf(codebooks);
    }

    private record Entry(String name, PopulationCodebook book) {}

    /**
     * Recognises files by the codebooks of a folder.
     *
     * @param folder data/codebooks
     * @throws RefusedInput if a codebook is unreadable
     */
    public static PopulationFiles of(Path folder) throws IOException {
        List<Entry> codebooks = new ArrayList<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.list(folder.resolve(source))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    codebooks.add(new Entry(
                            source + "/" + file.getFileName(),
                            CodebookFile.parse(file, new TypeReference<PopulationCodebook>() {})));
                }
            }
        }
        return new PopulationFiles(codebooks);
    }

    /**
     * The tables of a container.
     *
     * @param known those that are read
     * @param others files with the columns of such a table that are not read, each with the reason
     */
    public record Found(List<PopulationTable> known, List<Other> others) {

        /** Whether the container holds none. */
        public boolean isEmpty() {
            return known.isEmpty() && others.isEmpty();
        }
    }

    /**
     * A file that is not read.
     *
     * @param file its name for people
     * @param reason why
     */
    public record Other(String file, ProblemKind reason) {}

    /**
     * Looks at the files of a container.
     *
     * @throws RefusedInput if a table of population lacks a column, cannot be read through, or does not tell its year
     */
    public Found find(RawContainer container) throws IOException {
        List<PopulationTable> known = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        for (String entry : container.entries()) {
            if (!entry.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                continue;
            }
            List<List<String>> start = RawTable.first(container, entry, TITLES);
            for (Entry codebook : codebooks) {
                int header = headerOf(codebook.book(), start);
                if (header >= 0) {
                    requireColumns(container.describe(entry), start.get(header), codebook);
                    Optional<String> sex = sex(codebook.book(), entry);
                    if (sex.isPresent()) {
                        known.add(table(container, entry, codebook, header + 1L, sex.get()));
                    } else {
                        others.add(new Other(container.describe(entry), ProblemKind.POPULATION_NOT_TOLD));
                    }
                }
            }
        }
        return new Found(known, others);
    }

    /** Place of the header among the first records: the one with every column's name; -1 if none has. */
    private static int headerOf(PopulationCodebook book, List<List<String>> start) {
        for (int i = 0; i < start.size(); i++) {
            List<String> record = start.get(i);
            boolean years = !book.years().toldByColumns()
                    || record.stream().anyMatch(name -> YEAR.matcher(name).matches());
            if (years && record.containsAll(book.header())) {
                return i;
            }
        }
        return -1;
    }

    private static void requireColumns(String file, List<String> header, Entry codebook) {
        List<String> expected = codebook.book().columns();
        for (int i = 0; i < Math.max(expected.size(), header.size()); i++) {
            String found = i < header.size() ? header.get(i) : "";
            String right = i < expected.size() ? expected.get(i) : "";
            if (!found.equals(right)) {
                throw new RefusedInput(file + " has \"" + found + "\" as the name of column " + (i + 1)
                        + ", where codebook "
                        + codebook.name() + " expects " + (right.isEmpty() ? "no more columns" : "\"" + right + "\"")
                        + "; a table with other years or columns needs a codebook of its own.");
            }
        }
    }

    /** Whom a file counts: empty text if its columns say it; nothing if its name should and does not. */
    private static Optional<String> sex(PopulationCodebook book, String entry) {
        if (book.countsByFileWord().isEmpty()) {
            return Optional.of("");
        }
        String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(name.split("\\P{L}+"));
        List<String> sexes = words.stream()
                .filter(book.countsByFileWord()::containsKey)
                .map(book.countsByFileWord()::get)
                .distinct()
                .toList();
        return sexes.size() == 1 && words.stream().noneMatch(book.otherFileWords()::contains)
                ? Optional.of(sexes.get(0))
                : Optional.empty();
    }

    private static PopulationTable table(RawContainer container, String entry, Entry codebook, long header, String sex)
            throws IOException {
        container.requireWhole(entry);
        RawTable table =
                RawTable.inFirstFitting(container, entry, codebook.book().encodings());
        requireReadable(table, codebook);
        return new PopulationTable(
                table,
                codebook.book(),
                codebook.name(),
                header,
                sex,
                table.release(codebook.book().source(), codebook.book().edition()));
    }

    /** Reads the file through once, so that no task of Spark finds it unreadable, and finds its note. */
    private static void requireReadable(RawTable table, Entry codebook) throws IOException {
        PopulationCodebook.Years years = codebook.book().years();
        Pattern note = Pattern.compile(years.note());
        boolean told = !years.toldByNote();
        try (RawTable.Records records = table.open()) {
            while (records.hasNext()) {
                for (String field : records.next().fields()) {
                    Matcher matcher = note.matcher(field);
                    if (years.toldByNote() && matcher.matches()) {
                        requireYear(table, Integer.parseInt(matcher.group(1)), codebook);
                        told = true;
                    }
                }
            }
        }
        if (!told) {
            throw new RefusedInput(table.name() + " does not say of which year it is; codebook " + codebook.name()
                    + " expects the publisher's note below the table, as in " + years.first() + ".");
        }
    }

    private static void requireYear(RawTable table, int year, Entry codebook) {
        if (!codebook.book().years().has(year)) {
            throw new RefusedInput(table.name() + " says that it is of " + year + "; codebook " + codebook.name()
                    + " is for " + codebook.book().edition() + ".");
        }
    }

    /**
     * Refuses two files that count the same people of the same places: which of them is meant is for the
     * user to say.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeated(List<PopulationTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            for (int j = 0; j < i; j++) {
                PopulationTable one = tables.get(j);
                PopulationTable other = tables.get(i);
                if (one.codebook().equals(other.codebook()) && one.sex().equals(other.sex())) {
                    throw new RefusedInput("The same table of " + one.source() + " stands twice, in "
                            + one.table().name() + " and in " + other.table().name()
                            + "; leave one of them in the folder.");
                }
            }
        }
    }
}
