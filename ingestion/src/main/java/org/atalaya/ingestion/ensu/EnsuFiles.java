package org.atalaya.ingestion.ensu;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;

/** Recognises ENSU's microdata among raw files, by the names INEGI gives them. */
public final class EnsuFiles {

    /** Any data table of ENSU, in any edition: the name tells the table and the month or quarter. */
    private static final Pattern DATA_TABLE = Pattern.compile(
            "(?:.*/)?conjunto_de_datos/[^/]*ensu[^/]*\\.csv|(?:.*/)?[^/]*conjunto_de_datos[^/]*ensu[^/]*\\.csv",
            Pattern.CASE_INSENSITIVE);

    /** A person table, in any edition: INEGI calls it CB. */
    private static final Pattern PERSON_TABLE = Pattern.compile("(?:.*_)?cb_.*", Pattern.CASE_INSENSITIVE);

    private final Codebooks codebooks;

    public EnsuFiles(Codebooks codebooks) {
        this.codebooks = codebooks;
    }

    /**
     * A person table with its edition's codebook.
     *
     * @param table the file
     * @param codebook the edition's codebook
     * @param release what figures made from it cite
     */
    public record PersonTable(RawTable table, Codebooks.Entry codebook, SourceRelease release) implements Serializable {

        /** The edition. */
        public String period() {
            return codebook.edition().period();
        }

        /**
         * Refuses a file too much of which cannot be used.
         *
         * @param read records read
         * @param rejected records of them that cannot be used
         * @throws RefusedInput if there is no record, or more rejected ones than the codebook allows
         */
        public void requireUsable(long read, long rejected) {
            if (read == 0) {
                throw new RefusedInput(
                        table.name() + " has a header and no record; download it again from its publisher.");
            }
            double limit = codebook.book().rejectedRowsLimit();
            if (rejected > limit * read) {
                throw new RefusedInput(rejected + " of the " + read + " records of " + table.name()
                        + " cannot be used, more than the " + 100 * limit + " % that codebook " + codebook.file()
                        + " allows; `atalaya check` on the file tells why.");
            }
        }
    }

    /**
     * The person tables a container holds.
     *
     * @throws RefusedInput if one of them is damaged
     */
    public List<PersonTable> find(RawContainer container) throws IOException {
        List<PersonTable> found = new ArrayList<>();
        for (String entry : container.entries()) {
            Optional<Codebooks.Entry> codebook = codebooks.findByFile(fileName(entry));
            if (codebook.isPresent()) {
                container.requireWhole(entry);
                RawTable table =
                        new RawTable(container, entry, codebook.get().book().encoding());
                found.add(new PersonTable(
                        table,
                        codebook.get(),
                        table.release("ensu", codebook.get().edition().period())));
            }
        }
        return found;
    }

    /**
     * Names of the person tables in a container whose editions have no codebook; of any other table of
     * ENSU if the container has no person table at all.
     */
    public List<String> listWithoutCodebook(RawContainer container) {
        List<String> tables = container.entries().stream()
                .filter(entry -> DATA_TABLE.matcher(entry).matches())
                .map(EnsuFiles::fileName)
                .sorted()
                .toList();
        List<String> persons = tables.stream()
                .filter(name -> PERSON_TABLE.matcher(name).matches())
                .toList();
        return persons.isEmpty()
                ? tables.stream().limit(1).toList()
                : persons.stream()
                        .filter(name -> codebooks.findByFile(name).isEmpty())
                        .toList();
    }

    /**
     * Refuses two files of one edition: which of them is meant is for the user to say.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeatedEditions(List<PersonTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (tables.get(i).period().equals(tables.get(j).period())) {
                    throw repeated(tables.get(j), tables.get(i));
                }
            }
        }
    }

    /** Files of one name in one zip are told apart by their paths in it. */
    private static RefusedInput repeated(PersonTable first, PersonTable second) {
        String one = first.table().name();
        String other = second.table().name();
        return new RefusedInput("ENSU " + first.period() + " stands twice, in "
                + (one.equals(other)
                        ? first.table().container().name() + " as "
                                + first.table().entry() + " and as "
                                + second.table().entry() + "; leave one of them in it."
                        : one + " and in " + other + "; leave one of them in the folder."));
    }

    private static String fileName(String entry) {
        Matcher name = Pattern.compile("[^/]+$").matcher(entry);
        return name.find() ? name.group() : entry;
    }
}
