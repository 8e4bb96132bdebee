package org.atalaya.ingestion.population;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.raw.RawTable;

/**
 * A file with a table of population, and how to read it.
 *
 * @param table the file
 * @param book its codebook
 * @param codebook name of the codebook
 * @param headerRecord which record of the file is the header, the first being 1
 * @param sex whom the file counts, by its name; empty if its columns say it
 * @param release what figures made from it cite
 */
public record PopulationTable(
        RawTable table, PopulationCodebook book, String codebook, long headerRecord, String sex, SourceRelease release)
        implements Serializable {

    /** The source. */
    public String source() {
        return book.source();
    }

    /** The edition. */
    public String edition() {
        return book.edition();
    }

    /** Kinds of the places it counts. */
    List<String> kinds() {
        return book.places().stream().map(PopulationCodebook.WrittenPlace::kind).toList();
    }

    /** Who is counted, if only the name of the file says it. */
    public Optional<String> sexByName() {
        return Optional.of(sex).filter(name -> !name.isEmpty());
    }

    /**
     * Refuses a file too much of which cannot be used.
     *
     * @param read figures read
     * @param rejected figures of them that cannot be used
     * @throws RefusedInput if there is no figure, or more rejected ones than the codebook allows
     */
    public void requireUsable(long read, long rejected) {
        if (read == 0) {
            throw new RefusedInput(table.name() + " has a header and no record; download it again from its publisher.");
        }
        double limit = book.rejectedFiguresLimit();
        if (rejected > limit * read) {
            throw new RefusedInput(rejected + " of the " + read + " figures of " + table.name()
                    + " cannot be used, more than the " + 100 * limit + " % that codebook " + codebook
                    + " allows; `atalaya check` on the file tells why.");
        }
    }
}
