package org.atalaya.ingestion.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.data.source.Sha256;

/** A small file that goes along with the task that reads it: nobody else need see the disk it stood on. */
public final class CarriedFile implements RawContainer {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] content;

    private CarriedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Takes up a file. */
    public static CarriedFile of(Path file) throws IOException {
        return new CarriedFile(file.getFileName().toString(), Files.readAllBytes(file));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<String> entries() {
        return List.of(name);
    }

    @Override
    public InputStream open(String entry) {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String sha256(String entry) {
        return Sha256.of(content);
    }

    @Override
    public long bytes(String entry) {
        return content.length;
    }

    @Override
    public String describe(String entry) {
        return entry;
    }
}
