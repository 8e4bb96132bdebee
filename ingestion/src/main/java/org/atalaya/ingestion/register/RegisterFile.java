package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;

/**
 * A file of a register with its layout.
 *
 * @param container what it arrived in
 * @param entry its path there
 * @param header its columns
 * @param codebook the layout
 */
public record RegisterFile(RawContainer container, String entry, List<String> header, RegisterCodebooks.Entry codebook)
        implements Serializable {

    /** Its name for people. */
    public String name() {
        return container.describe(entry);
    }

    /** The layout. */
    public RegisterCodebook book() {
        return codebook.book();
    }

    /** What figures made from it cite, once its last month is known. */
    SourceRelease release(String cut) throws java.io.IOException {
        return new RawTable(container, entry, book().encodings().get(0)).release(book().source(), cut);
    }

    /**
     * Refuses a file too much of which cannot be used.
     *
     * @param read records read
     * @param rejected records of them that cannot be used
     * @param why the most frequent reason, for the message
     * @throws RefusedInput if there is no record, or more rejected ones than the codebook allows
     */
    void requireUsable(long read, long rejected, String why) {
        if (read == 0) {
            throw new RefusedInput(name() + " has no record; download it again from its publisher.");
        }
        if (rejected > book().rejectedRowsLimit() * read) {
            throw new RefusedInput(rejected + " of the " + read + " records of " + name()
                    + " cannot be used, more than the " + 100 * book().rejectedRowsLimit() + " % that codebook "
                    + codebook.file() + " allows: " + why + ".");
        }
    }
}
