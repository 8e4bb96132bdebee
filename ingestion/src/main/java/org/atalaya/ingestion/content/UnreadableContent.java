package org.atalaya.ingestion.content;

/** A content file that cannot be read at all; it becomes a problem of the file. */
final class UnreadableContent extends Exception {

    private final int line;

    UnreadableContent(int line, String why) {
        super(why);
        this.line = line;
    }

    int line() {
        return line;
    }
}
