package org.atalaya.ingestion.ensu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.interpret.SurveyCodebook;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;

/** Recognises ENSU's microdata among raw files: the records tell the edition, the names the table. */
public final class EnsuFiles {

    /** The person table, and its parts where an edition splits it, as INEGI's names call them. */
    private static final String PERSONS = "cb";

    private final Codebooks codebooks;

    public EnsuFiles(Codebooks codebooks) {
        this.codebooks = codebooks;
    }

    /**
     * The person tables a container holds.
     *
     * @throws RefusedInput if one of them is damaged, its name contradicts its records, its codebook is
     *     not confirmed, or a table joined to it is missing
     */
    public List<PersonTable> find(RawContainer container) throws IOException {
        List<PersonTable> found = new ArrayList<>();
        for (String entry : personTables(container)) {
            Optional<Codebooks.Entry> codebook = findCodebook(container, entry);
            if (codebook.isPresent()
                    && EnsuNames.table(fileName(entry))
                            .equals(Optional.of(codebook.get().book().personTable()))) {
                codebook.get().requireConfirmed();
                found.add(personTable(container, entry, codebook.get()));
            }
        }
        return found;
    }

    /** Whether a container holds any table of ENSU's microdata. */
    public boolean isOfEnsu(RawContainer container) {
        return container.entries().stream()
                .anyMatch(entry -> EnsuNames.table(fileName(entry)).isPresent());
    }

    /**
     * Names of the person tables in a container whose editions have no codebook; of any other table of
     * ENSU if the container has no person table at all.
     */
    public List<String> listWithoutCodebook(RawContainer container) throws IOException {
        List<String> persons = personTables(container);
        List<String> without = new ArrayList<>();
        for (String entry : persons) {
            if (findCodebook(container, entry).isEmpty()) {
                without.add(fileName(entry));
            }
        }
        return persons.isEmpty()
                ? container.entries().stream()
                        .map(EnsuFiles::fileName)
                        .filter(name -> EnsuNames.table(name).isPresent())
                        .sorted()
                        .limit(1)
                        .toList()
                : without;
    }

    /**
     * A person table with its edition's own dictionary.
     *
     * @param container what both arrived in
     * @param entry path of the table
     * @param table the table, as its name says: cb
     * @param dictionary path of the dictionary
     */
    public record DescribedTable(RawContainer container, String entry, String table, String dictionary) {

        /** What the first record has in a column; empty if there is no such column or no record. */
        public Optional<String> first(String column) throws IOException {
            return RawTable.start(container, entry).first(column);
        }

        /**
         * The edition, by its records' code of the period, else by the file's name.
         *
         * @throws RefusedInput if neither tells it
         */
        public String period(String code) {
            Set<String> named = EnsuNames.editions(fileName(entry));
            return EnsuNames.editionOfCode(code)
                    .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty())
                    .orElseThrow(() -> new RefusedInput(container.describe(entry) + " tells of no edition: its records"
                            + " say \"" + code + "\", its name "
                            + (named.isEmpty() ? "none" : String.join(" or ", named))
                            + "; records of 2024-Q1 say 0124."));
        }
    }

    /**
     * The person table a codebook can be drafted for.
     *
     * @throws RefusedInput if the container has none or several, or the edition's dictionary is missing
     */
    public DescribedTable describedTable(RawContainer container) throws IOException {
        List<String> persons = new ArrayList<>();
        for (String entry : personTables(container)) {
            if (findCodebook(container, entry).isEmpty()
                    || personTables(container).size() == 1) {
                persons.add(entry);
            }
        }
        if (persons.size() != 1) {
            throw new RefusedInput(container.name() + " holds " + persons.size() + " person tables of ENSU without a"
                    + " codebook; a codebook is drafted for one, from its edition's zip.");
        }
        String entry = persons.get(0);
        String table = EnsuNames.table(fileName(entry)).orElseThrow();
        return container.entries().stream()
                .filter(candidate -> EnsuNames.isDictionary(fileName(candidate), table))
                .findFirst()
                .map(dictionary -> new DescribedTable(container, entry, table, dictionary))
                .orElseThrow(() -> new RefusedInput(container.name() + " holds " + fileName(entry)
                        + " without its dictionary (diccionario_de_datos…csv); a codebook is drafted from it."));
    }

    private static List<String> personTables(RawContainer container) {
        return container.entries().stream()
                .filter(entry -> EnsuNames.table(fileName(entry))
                        .map(table -> table.startsWith(PERSONS))
                        .orElse(false))
                .sorted()
                .toList();
    }

    private PersonTable personTable(RawContainer container, String entry, Codebooks.Entry codebook) throws IOException {
        SurveyCodebook book = codebook.book();
        RawTable table = table(container, entry, book);
        Map<String, RawTable> joined = new LinkedHashMap<>();
        for (String name : book.joined().keySet()) {
            joined.put(name, table(container, entryToJoin(container, entry, name, codebook), book));
        }
        return new PersonTable(
                table,
                joined,
                codebook,
                table.release("ensu", codebook.edition().period()));
    }

    /**
     * The one table of that name whose records say the person table's edition: editions unpacked to one
     * folder may have tables of the same file name.
     */
    private static String entryToJoin(RawContainer container, String entry, String name, Codebooks.Entry codebook)
            throws IOException {
        List<String> found = new ArrayList<>();
        for (String candidate : container.entries()) {
            if (EnsuNames.table(fileName(candidate)).equals(Optional.of(name))
                    && EnsuNames.sameEdition(fileName(candidate), fileName(entry))
                    && saysNoOtherEdition(container, candidate, codebook)) {
                found.add(candidate);
            }
        }
        if (found.isEmpty()) {
            throw new RefusedInput(container.describe(entry) + " needs table " + name
                    + " of the same edition beside it, as INEGI's zip has it; codebook " + codebook.file()
                    + " looks up " + codebook.book().columnsOf(name) + " there.");
        }
        if (found.size() > 1) {
            throw new RefusedInput(
                    "Table " + name + " of ENSU " + codebook.edition().period() + " stands twice, in "
                            + container.describe(found.get(0)) + " and in " + container.describe(found.get(1))
                            + "; leave one of them in the folder.");
        }
        return found.get(0);
    }

    private static boolean saysNoOtherEdition(RawContainer container, String entry, Codebooks.Entry codebook)
            throws IOException {
        return RawTable.start(container, entry)
                .first(codebook.book().design().period())
                .map(codebook.edition()::isOf)
                .orElse(true);
    }

    private static RawTable table(RawContainer container, String entry, SurveyCodebook book) throws IOException {
        container.requireWhole(entry);
        return RawTable.inFirstFitting(container, entry, book.encodings());
    }

    /** The codebook of the edition the first record says it is of; by the name only if no record can say. */
    private Optional<Codebooks.Entry> findCodebook(RawContainer container, String entry) throws IOException {
        RawTable.Start start = RawTable.start(container, entry);
        Set<String> named = EnsuNames.editions(fileName(entry));
        boolean tellsItsEdition = false;
        for (Codebooks.Entry codebook : codebooks.list()) {
            Optional<String> code = start.first(codebook.book().design().period());
            tellsItsEdition |= code.isPresent();
            if (code.filter(codebook.edition()::isOf).isPresent()) {
                refuseOtherName(container.describe(entry), named, codebook);
                return Optional.of(codebook);
            }
        }
        return tellsItsEdition
                ? Optional.empty()
                : named.stream()
                        .flatMap(period -> codebooks.findByPeriod(period).stream())
                        .findFirst();
    }

    private static void refuseOtherName(String file, Set<String> named, Codebooks.Entry codebook) {
        if (!named.isEmpty() && !named.contains(codebook.edition().period())) {
            throw new RefusedInput(file + " is by its name of " + String.join(" or ", named) + ", but its first record"
                    + " says " + codebook.book().design().period() + "="
                    + codebook.edition().periodCode() + ", which is "
                    + codebook.edition().period()
                    + "; download it again from its publisher.");
        }
    }

    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1).strip();
    }
}
