package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ContentTables;

/**
 * The files that go with the records of a file of content: they lie in the folder {@code anexos} beside it.
 *
 * @param folder that folder
 */
record AttachedFiles(Path folder) {

    /** Name of the folder. */
    static final String FOLDER = "anexos";

    static final String EXPECTED = "the name of a file in the folder anexos beside this one: pdf, png, jpg, docx, xlsx,"
            + " csv or txt, of at most 20 MB, and what its name says it is";

    private static final long MAX_BYTES = 20_000_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._()-]{0,150}\\.([A-Za-z]{3,4})");

    /** How files of each type begin; a text begins with anything. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "pdf", "%PDF-",
            "png", "\u0089PNG",
            "jpg", "\u00ff\u00d8\u00ff",
            "docx", "PK\u0003\u0004",
            "xlsx", "PK\u0003\u0004",
            "csv", "",
            "txt", "");

    /**
     * A file that can be taken.
     *
     * @param type its type, as its name says and its first bytes confirm
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes
     */
    record Taken(String type, long bytes, String sha256) {}

    /** The file of a name; empty if there is none that can be taken. */
    Optional<Taken> find(String name) throws IOException {
        Matcher form = NAME.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        String type = form.group(1).toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
        Path file = folder.resolve(name);
        if (!BEGINNINGS.containsKey(type)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) > MAX_BYTES
                || !begins(file, BEGINNINGS.get(type))) {
            return Optional.empty();
        }
        return Optional.of(new Taken(type, Files.size(file), Sha256.of(file)));
    }

    /** Copies the files of rows into a release; there they are named by their content. */
    static void copy(Path content, List<ContentRow> rows, Path target) throws IOException {
        for (ContentRow row : rows) {
            if (row.table().equals(ContentTables.ATTACHMENT)) {
                Files.createDirectories(target);
                Path source = content.resolve(row.file()).resolveSibling(FOLDER).resolve(row.text("attached_file"));
                Path copy = target.resolve(row.text("sha256") + "." + row.text("file_type"));
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean begins(Path file, String beginning) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(beginning.length());
            return new String(first, StandardCharsets.ISO_8859_1).equals(beginning);
        }
    }
}
