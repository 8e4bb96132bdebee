package org.atalaya.web.release;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;
import org.atalaya.analytics.store.Unserved;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;

/** A release another version made, which has not all that this one asks. */
public final class OlderRelease extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient ReleaseManifest manifest;

    /**
     * A release that cannot be opened.
     *
     * @param manifest what it is made of
     * @param table the first table it lacks, or has without one of its columns
     */
    OlderRelease(ReleaseManifest manifest, String table) {
        super("release " + manifest.release() + " lacks " + table);
        this.table = table;
        this.manifest = manifest;
    }

    /** The version that made it. */
    public String codeVersion() {
        return manifest.codeVersion();
    }

    /** The first table it lacks. */
    public String table() {
        return table;
    }

    /** What to do where it is the one to serve. */
    RefusedInput refused(ReleaseStore store) throws IOException, SQLException {
        return new RefusedInput(Unserved.older(store, manifest.release(), table));
    }
}
