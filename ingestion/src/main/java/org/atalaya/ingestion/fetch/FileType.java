package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.ZipContainer;

/** What a downloaded file must be, told by its bytes: publishers answer 200 with a page where a file is missing. */
enum FileType {
    ZIP("a zip") {
        @Override
        void require(Path file, String name, byte[] start) throws IOException {
            refuseUnless(
                    start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4,
                    name,
                    this,
                    start);
            ZipContainer.open(name, file);
        }
    },
    CSV("a CSV table") {
        @Override
        void require(Path file, String name, byte[] start) {
            String firstLine = text(start).lines().findFirst().orElse("");
            boolean binary = text(start).indexOf('\0') >= 0;
            refuseUnless(
                    !binary && !isMarkup(start) && (firstLine.indexOf(',') > 0 || firstLine.indexOf(';') > 0),
                    name,
                    this,
                    start);
        }
    };

    private static final int START_BYTES = 4096;

    private final String words;

    FileType(String words) {
        this.words = words;
    }

    abstract void require(Path file, String name, byte[] start) throws IOException;

    /**
     * Refuses a file that is not of this type.
     *
     * @param file where it is
     * @param name its name for people
     */
    void require(Path file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            require(file, name, content.readNBytes(START_BYTES));
        }
    }

    String words() {
        return words;
    }

    /** Whether a server's own word for a file's type says that it is a page. */
    static boolean isPage(Optional<String> contentType) {
        return contentType
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .orElse(false);
    }

    private static void refuseUnless(boolean right, String name, FileType expected, byte[] start) {
        if (!right) {
            throw new RefusedInput(name + " is " + (isMarkup(start) ? "a web page" : "something else") + ", not "
                    + expected.words
                    + ": its publisher may answer so for a file that is not there; see its page for where it is now.");
        }
    }

    private static boolean isMarkup(byte[] start) {
        return text(start).stripLeading().startsWith("<");
    }

    /** The first bytes, whichever table they are in; a mark of byte order says nothing here. */
    private static String text(byte[] start) {
        boolean marked =
                start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        return new String(Arrays.copyOfRange(start, marked ? 3 : 0, start.length), StandardCharsets.ISO_8859_1);
    }
}
