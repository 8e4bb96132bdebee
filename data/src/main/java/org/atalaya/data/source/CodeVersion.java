package org.atalaya.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the code that is running, written into every release it makes. */
public final class CodeVersion {

    private static final String TEXT = read();

    private CodeVersion() {}

    /** Version and commit: {@code 0.1.0 (1a2b3c4)}; the commit is missing from a copy without history. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        Properties version = new Properties();
        try (InputStream file = CodeVersion.class.getResourceAsStream("/org/atalaya/data/version.properties")) {
            version.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = version.getProperty("commit");
        boolean known = !commit.isEmpty() && !commit.startsWith("${");
        boolean changed = "true".equals(version.getProperty("changed"));
        return version.getProperty("version") + (known ? " (" + commit + (changed ? ", changed" : "") + ")" : "");
    }
}
