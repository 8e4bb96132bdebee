package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;

/** What a command says of the release it has published. */
final class Published {

    private Published() {}

    static void print(PrintWriter out, ReleaseStore store, ReleaseManifest manifest) {
        out.println();
        out.println("Published " + manifest.release());
        for (TableAccount table : manifest.tables()) {
            if (table.rows() > 0) {
                out.printf(Locale.ROOT, "  %-20s %,10d rows%n", table.table(), table.rows());
            }
        }
        out.println("  folder    " + store.release(manifest.release()));
        out.println("  problems  " + store.release(manifest.release()).resolve("problems.html"));
    }
}
