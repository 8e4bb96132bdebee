package org.atalaya.analytics.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The questions asked of the store, one file each. */
public final class Sql {

    private Sql() {}

    /**
     * Reads a question from beside a class.
     *
     * @param beside the class that asks it
     * @param name name of the file without {@code .sql}
     */
    public static String read(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + name + ".sql beside " + beside.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
