package org.atalaya.analytics.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.atalaya.data.store.TableContract;

/** Digests of the tables of a release that does not change meanwhile, each computed once. */
public final class TableDigests {

    private final Map<String, TableDigest.Digest> known = new HashMap<>();

    /** The digest of a whole table. */
    public TableDigest.Digest of(ReleaseDatabase release, TableContract contract) throws SQLException {
        return of(release, contract, "");
    }

    /**
     * The digest of some rows of a table.
     *
     * @param condition a clause that leaves rows out; empty for none
     */
    public TableDigest.Digest of(ReleaseDatabase release, TableContract contract, String condition)
            throws SQLException {
        String rows = contract.name() + condition;
        TableDigest.Digest digest = known.get(rows);
        if (digest == null) {
            digest = TableDigest.of(release, contract, condition);
            known.put(rows, digest);
        }
        return digest;
    }
}
