package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableDigest;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;

/** Tables another machine wrote are read here as they were written there: their rows have the same digests. */
final class ExpectedTables {

    private ExpectedTables() {}

    /**
     * Compares the tables of a staged release with what whoever wrote them told of them; does nothing if they were
     * written here.
     *
     * @throws RefusedInput if one differs
     */
    static void check(Path staging) throws IOException, SQLException {
        Path expected = ReleaseStore.expected(staging);
        if (!Files.exists(expected)) {
            return;
        }
        Map<String, TableAccount> accounts = ReleaseManifest.read(expected).tables().stream()
                .collect(Collectors.toMap(TableAccount::table, account -> account));
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            for (TableContract contract : DeriveRun.contracts(release)) {
                if (accounts.containsKey(contract.name())) {
                    require(accounts.get(contract.name()), TableDigest.of(release, contract));
                }
            }
        }
        Files.delete(expected);
    }

    private static void require(TableAccount account, TableDigest.Digest found) {
        if (found.rows() != account.rows() || !found.digest().equals(account.digest())) {
            throw new RefusedInput("Table " + account.table() + " has " + found.rows() + " rows with digest "
                    + found.digest() + "; whoever wrote it told of " + account.rows() + " with " + account.digest()
                    + "; run `atalaya ingest` again.");
        }
    }
}
