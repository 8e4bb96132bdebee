package org.atalaya.ingestion.interpret;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.raw.RawTable;

/**
 * A person table with its edition's codebook.
 *
 * @param table the file
 * @param joined the tables of the edition that are looked up for each person, by the codebook's names
 * @param codebook the edition's codebook
 * @param release what figures made from it cite
 */
public record PersonTable(RawTable table, Map<String, RawTable> joined, Codebooks.Entry codebook, SourceRelease release)
        implements Serializable {

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
            throw new RefusedInput(table.name() + " has a header and no record; download it again from its publisher.");
        }
        double limit = codebook.book().rejectedRowsLimit();
        if (rejected > limit * read) {
            throw new RefusedInput(rejected + " of the " + read + " records of " + table.name()
                    + " cannot be used, more than the " + 100 * limit + " % that codebook " + codebook.file()
                    + " allows; `atalaya check` on the file tells why.");
        }
    }

    /** The survey, or the sample of it. */
    public String survey() {
        return codebook.book().survey();
    }

    /** Survey and edition for people. */
    public String label() {
        return survey().toUpperCase(Locale.ROOT) + " " + period();
    }

    /**
     * Refuses two files of one edition: which of them is meant is for the user to say.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeatedEditions(List<PersonTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (tables.get(i).survey().equals(tables.get(j).survey())
                        && tables.get(i).period().equals(tables.get(j).period())) {
                    throw repeated(tables.get(j), tables.get(i));
                }
            }
        }
    }

    /** Files of one name in one zip are told apart by their paths in it. */
    private static RefusedInput repeated(PersonTable first, PersonTable second) {
        String one = first.table().name();
        String other = second.table().name();
        return new RefusedInput(first.label() + " stands twice, in "
                + (one.equals(other)
                        ? first.table().container().name() + " as "
                                + first.table().entry() + " and as "
                                + second.table().entry() + "; leave one of them in it."
                        : one + " and in " + other + "; leave one of them in the folder."));
    }
}
