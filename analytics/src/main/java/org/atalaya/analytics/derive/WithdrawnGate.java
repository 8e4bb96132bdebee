package org.atalaya.analytics.derive;

import java.sql.SQLException;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawals;

/** The gate of what is withdrawn: a new release has none of it. */
final class WithdrawnGate {

    private WithdrawnGate() {}

    /**
     * Checks it.
     *
     * @throws RefusedInput naming the first record or file that is withdrawn
     */
    static void check(ReleaseDatabase release, Withdrawals withdrawals) throws SQLException {
        for (String record : withdrawals.records()) {
            if (release.find("SELECT 1 FROM content_record WHERE record = ?", row -> true, record)
                    .isPresent()) {
                throw refused("record " + record);
            }
        }
        for (OfAttachment file : withdrawals.attachments()) {
            boolean there = file.sha256().isPresent()
                    ? release.find(
                                    "SELECT 1 FROM content_attachment WHERE sha256 = ?",
                                    row -> true,
                                    file.sha256().get())
                            .isPresent()
                    : release.find(
                                    "SELECT 1 FROM content_attachment WHERE record = ? AND position = ?",
                                    row -> true,
                                    file.record(),
                                    file.position())
                            .isPresent();
            if (there) {
                throw refused(file.line());
            }
        }
    }

    private static RefusedInput refused(String what) {
        return new RefusedInput("The release has " + what
                + ", which is withdrawn: stage it again with the list of the store, withdrawn.yaml, in force.");
    }
}
