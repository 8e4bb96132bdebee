package org.atalaya.analytics.run;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;

/** Another process that is writing to a store, until it is closed. */
final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    static LockHolder of(Path store) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        LockHolder holder = new LockHolder(process);
        if (process.getInputStream().read() != 'h') {
            holder.close();
            throw new IllegalStateException("the other process did not take the lock of " + store);
        }
        return holder;
    }

    /** Takes the lock, says so with one letter and keeps it until standard input ends. */
    public static void main(String[] args) throws Exception {
        try (StoreLock held = new ReleaseStore(Path.of(args[0])).tryLock().orElseThrow()) {
            System.out.write('h');
            System.out.flush();
            while (System.in.read() >= 0) {
                // nothing is sent; the end is what is waited for
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
