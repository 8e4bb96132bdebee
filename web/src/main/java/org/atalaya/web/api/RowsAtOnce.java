package org.atalaya.web.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.atalaya.web.shared.Busy;

/** How many rows all answers of a site hold in memory at once: a few large files more would fill it. */
public final class RowsAtOnce {

    private final int most;
    private final Duration longestWait;
    private final Semaphore free;

    /**
     * So many rows.
     *
     * @param most rows at once
     * @param longestWait how long a request waits for them
     */
    public RowsAtOnce(int most, Duration longestWait) {
        this.most = most;
        this.longestWait = longestWait;
        this.free = new Semaphore(most, true);
    }

    /** Rows that are held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until there is room for rows.
     *
     * @throws Busy if there is none for long
     */
    Held hold(long rows) {
        int room = (int) Math.min(most, rows);
        try {
            if (!free.tryAcquire(room, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Busy.site(longestWait);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Busy.site(longestWait);
        }
        return () -> free.release(room);
    }
}
