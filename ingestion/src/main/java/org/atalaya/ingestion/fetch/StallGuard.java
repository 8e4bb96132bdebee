package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Closes a stream that brings nothing for too long: the client's own limit ends with the answer's headers. */
final class StallGuard implements AutoCloseable {

    private final InputStream content;
    private final long patienceNanos;
    private final AtomicLong heardAt = new AtomicLong(System.nanoTime());
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fetch-stall");
        thread.setDaemon(true);
        return thread;
    });

    StallGuard(InputStream content, Duration patience) {
        this.content = content;
        patienceNanos = patience.toNanos();
        long every = Math.max(1, patience.toMillis() / 4);
        clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    int read(byte[] buffer) throws IOException {
        try {
            int count = content.read(buffer);
            heardAt.set(System.nanoTime());
            return count;
        } catch (IOException e) {
            throw stalled.get() ? new IOException("nothing came for " + patienceNanos / 1_000_000 + " ms", e) : e;
        }
    }

    private void look() {
        if (System.nanoTime() - heardAt.get() > patienceNanos && stalled.compareAndSet(false, true)) {
            try {
                content.close();
            } catch (IOException alreadyGone) {
                heardAt.set(System.nanoTime());
            }
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        content.close();
    }
}
