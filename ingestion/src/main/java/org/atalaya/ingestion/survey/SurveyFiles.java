package org.atalaya.ingestion.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.interpret.SurveyCodebook;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;

/**
 * Recognises the microdata of yearly surveys among raw files. A table is known by the word its codebook
 * gives it, in the name of the file or of what it arrived in; its edition by the column of the period or,
 * where a survey has none, by the year in those names. Tables that are looked up for each person may have
 * arrived apart.
 */
public final class SurveyFiles {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private final List<Codebooks.Entry> codebooks;

    /**
     * The files of several samples: one table can be of two, as that of persons who speak for their
     * households.
     *
     * @param codebooks the codebooks of every sample
     */
    public SurveyFiles(List<Codebooks> codebooks) {
        this.codebooks =
                codebooks.stream().flatMap(books -> books.list().stream()).toList();
    }

    /** A file with what it arrived in. */
    private record Entry(RawContainer container, String path) {
        String name() {
            return container.describe(path);
        }

        boolean isCalled(String word) {
            String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return file.endsWith(".csv")
                    && !file.startsWith("diccionario")
                    && name().toLowerCase(Locale.ROOT).contains(word);
        }

        List<String> years() {
            return YEAR.matcher(name())
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }
    }

    /**
     * The person tables several containers hold.
     *
     * @throws RefusedInput if nothing tells the edition of one of them, its codebook is not confirmed, or a
     *     table joined to it is missing or stands twice
     */
    public List<PersonTable> find(List<RawContainer> containers) throws IOException {
        List<Entry> entries = entries(containers);
        List<PersonTable> found = new ArrayList<>();
        for (Entry entry : entries) {
            for (Codebooks.Entry codebook : codebooks) {
                if (entry.isCalled(codebook.book().personTable()) && isOf(entry, codebook)) {
                    codebook.requireConfirmed();
                    found.add(personTable(entry, codebook, entries));
                }
            }
        }
        return found;
    }

    /** Names of the tables in a container that a codebook speaks of, whatever their edition. */
    public List<String> listKnown(RawContainer container) {
        return entries(List.of(container)).stream()
                .filter(entry -> codebooks.stream().anyMatch(codebook -> isNamed(entry, codebook.book())))
                .map(Entry::name)
                .toList();
    }

    /** Names of the tables in a container that are person tables of editions without a codebook. */
    public List<String> listWithoutCodebook(RawContainer container) throws IOException {
        List<String> without = new ArrayList<>();
        for (Entry entry : entries(List.of(container))) {
            List<Codebooks.Entry> called = codebooks.stream()
                    .filter(codebook -> entry.isCalled(codebook.book().personTable()))
                    .toList();
            boolean known = called.isEmpty();
            for (Codebooks.Entry codebook : called) {
                known |= isOf(entry, codebook);
            }
            if (!known) {
                without.add(entry.name());
            }
        }
        return without;
    }

    private static boolean isNamed(Entry entry, SurveyCodebook book) {
        return entry.isCalled(book.personTable())
                || book.joined().keySet().stream().anyMatch(table -> entry.isCalled(SurveyCodebook.tableName(table)));
    }

    private static List<Entry> entries(List<RawContainer> containers) {
        return containers.stream()
                .flatMap(container -> container.entries().stream().map(path -> new Entry(container, path)))
                .toList();
    }

    private static boolean isOf(Entry entry, Codebooks.Entry codebook) throws IOException {
        String column = codebook.book().design().period();
        if (column != null) {
            return RawTable.start(entry.container(), entry.path())
                    .first(column)
                    .filter(codebook.edition()::isOf)
                    .isPresent();
        }
        if (entry.years().size() != 1) {
            throw new RefusedInput(entry.name() + " tells of no edition: it has no column of the period, and its name"
                    + " and that of its folder or zip hold " + entry.years().size()
                    + " years; name the zip or its folder like "
                    + codebook.book().survey() + "_"
                    + codebook.edition().period() + ".");
        }
        return entry.years().get(0).equals(codebook.edition().period());
    }

    private static PersonTable personTable(Entry entry, Codebooks.Entry codebook, List<Entry> entries)
            throws IOException {
        SurveyCodebook book = codebook.book();
        RawTable table = table(entry, book);
        Map<String, RawTable> joined = new LinkedHashMap<>();
        for (String name : book.joined().keySet()) {
            joined.put(name, table(tableToJoin(entry, SurveyCodebook.tableName(name), codebook, entries), book));
        }
        return new PersonTable(
                table,
                joined,
                codebook,
                table.release(book.survey(), codebook.edition().period()));
    }

    /** The one table of that name of the same edition, beside the person table first. */
    private static Entry tableToJoin(Entry entry, String name, Codebooks.Entry codebook, List<Entry> entries) {
        List<Entry> ofEdition = entries.stream()
                .filter(candidate ->
                        candidate.isCalled(name) && candidate.years().equals(entry.years()))
                .toList();
        List<Entry> beside = ofEdition.stream()
                .filter(candidate -> candidate.container().equals(entry.container()))
                .toList();
        List<Entry> found = beside.isEmpty() ? ofEdition : beside;
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new RefusedInput(
                found.isEmpty()
                        ? entry.name() + " needs table " + name + " of the same edition in the folder; codebook "
                                + codebook.file() + " looks up columns there."
                        : "Table " + name + " of " + codebook.edition().period() + " stands twice, in "
                                + found.get(0).name() + " and in "
                                + found.get(1).name()
                                + "; leave one of them in the folder.");
    }

    private static RawTable table(Entry entry, SurveyCodebook book) throws IOException {
        entry.container().requireWhole(entry.path());
        return RawTable.inFirstFitting(entry.container(), entry.path(), book.encodings());
    }
}
