package org.atalaya.data.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of its own process: takes a store, leaves the file {@code held} there, and holds it until its input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws IOException {
        Path store = Path.of(args[0]);
        try (FileChannel lock = new ReleaseStore(store).tryLock().orElseThrow()) {
            Files.createFile(store.resolve("held"));
            int input = System.in.read();
            if (input >= 0) {
                throw new IllegalStateException("nobody writes here; the input only ends");
            }
            lock.force(false);
        }
    }
}
