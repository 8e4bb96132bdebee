package org.atalaya.data.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints each stage of a run as it begins, and how long it took when the next one does. */
public final class StageLog implements Progress {

    private final PrintWriter out;
    private Instant began;

    /**
     * A log.
     *
     * @param out where the command prints
     */
    public StageLog(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void stage(String name) {
        end();
        began = Instant.now();
        out.printf(Locale.ROOT, "  %-42s", name);
        out.flush();
    }

    /** The last stage is done. */
    public void end() {
        if (began != null) {
            double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            out.printf(Locale.ROOT, "  %6.1f s%n", seconds);
            began = null;
        }
    }
}
