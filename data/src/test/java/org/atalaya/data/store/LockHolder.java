package org.atalaya.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of its own process: takes a store, hands the publishing over if asked to, leaves the file {@code held} there, and holds it until its input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws IOException {
        Path store = Path.of(args[0]);
        try (StoreLock lock = new ReleaseStore(store).tryLock().orElseThrow()) {
            if (args.length > 1) {
                lock.handOver();
            }
            Files.createFile(store.resolve("held"));
            int input = System.in.read();
            if (input >= 0) {
                throw new IllegalStateException("nobody writes here; the input only ends");
            }
        }
    }
}
