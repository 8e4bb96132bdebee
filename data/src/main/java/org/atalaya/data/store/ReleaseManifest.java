package org.atalaya.data.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atalaya.data.check.Require;

/**
 * What a release is made of, kept as {@code manifest.json} in its folder.
 *
 * @param release id of the release
 * @param createdAt when it was made
 * @param codeVersion version of the code that made it
 * @param internal whether it may hold rows that are not public, and may not be served to the public
 * @param preview whether it only shows what would be published, and may not be served to the public
 * @param sources the files read, with what became of their rows
 * @param tables the tables, with their digests
 * @param attached the files that go with records; none too in manifests made before they were noted
 * @param steps how its figures were computed; none too in manifests made before they were noted
 */
@JsonPropertyOrder({
    "release",
    "createdAt",
    "codeVersion",
    "internal",
    "preview",
    "sources",
    "tables",
    "attached",
    "steps"
})
public record ReleaseManifest(
        String release,
        Instant createdAt,
        String codeVersion,
        boolean internal,
        boolean preview,
        List<SourceAccount> sources,
        List<TableAccount> tables,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileAccount> attached,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepAccount> steps) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public ReleaseManifest {
        Objects.requireNonNull(release, "release");
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        attached = attached == null ? List.of() : List.copyOf(attached);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** A release whose attached files and figures are not known yet. */
    public ReleaseManifest(
            String release,
            Instant createdAt,
            String codeVersion,
            boolean internal,
            boolean preview,
            List<SourceAccount> sources,
            List<TableAccount> tables) {
        this(release, createdAt, codeVersion, internal, preview, sources, tables, List.of(), List.of());
    }

    /** A release for the public. */
    public ReleaseManifest(
            String release,
            Instant createdAt,
            String codeVersion,
            List<SourceAccount> sources,
            List<TableAccount> tables) {
        this(release, createdAt, codeVersion, false, sources, tables);
    }

    /** A release that is no preview. */
    public ReleaseManifest(
            String release,
            Instant createdAt,
            String codeVersion,
            boolean internal,
            List<SourceAccount> sources,
            List<TableAccount> tables) {
        this(release, createdAt, codeVersion, internal, false, sources, tables);
    }

    /**
     * The account of one file: every row read was kept or rejected.
     *
     * @param source the source's id
     * @param period the edition; empty if it has none
     * @param file name of the file or folder as given
     * @param sha256 SHA-256 of its bytes
     * @param bytes its size
     * @param table the table its rows went to; empty for a file that was only looked up
     * @param codebook the codebook that interpreted it; empty if none was needed
     * @param rowsRead records found, without the header
     * @param rowsKept records in the table
     * @param rowsRejected records not used
     * @param reading digest of all that decided how it was read; empty if a later release may not take its rows over
     */
    public record SourceAccount(
            String source,
            String period,
            String file,
            String sha256,
            long bytes,
            String table,
            String codebook,
            long rowsRead,
            long rowsKept,
            long rowsRejected,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String reading) {

        public SourceAccount {
            reading = Objects.requireNonNullElse(reading, ""); // manifests made before it was noted
            Require.that(
                    rowsRead == rowsKept + rowsRejected,
                    "rows read of " + file,
                    "equal rows kept and rejected (" + rowsKept + " + " + rowsRejected + ")",
                    rowsRead);
        }

        /** The account of a file whose rows no later release may take over. */
        public SourceAccount(
                String source,
                String period,
                String file,
                String sha256,
                long bytes,
                String table,
                String codebook,
                long rowsRead,
                long rowsKept,
                long rowsRejected) {
            this(source, period, file, sha256, bytes, table, codebook, rowsRead, rowsKept, rowsRejected, "");
        }

        /** The same file where that many of its records are in the table. */
        public SourceAccount keeping(long kept) {
            return new SourceAccount(
                    source, period, file, sha256, bytes, table, codebook, rowsRead, kept, rowsRead - kept, reading);
        }

        /** The same file with the digest of all that decided how it was read. */
        public SourceAccount readBy(String key) {
            return new SourceAccount(
                    source, period, file, sha256, bytes, table, codebook, rowsRead, rowsKept, rowsRejected, key);
        }

        /** Whether rows were made of it; a file that was only looked up has none of its own. */
        public boolean madeRows() {
            return !table.isEmpty();
        }
    }

    /**
     * The account of one table.
     *
     * @param table its name
     * @param rows its rows
     * @param digest SHA-256 of its rows in any order (docs/STORE.md); equal content, equal digest
     * @param files its files
     */
    public record TableAccount(String table, long rows, String digest, List<FileAccount> files) {
        public TableAccount {
            files = List.copyOf(files);
        }
    }

    /**
     * One file of a table.
     *
     * @param path path within the release's folder
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes
     */
    public record FileAccount(String path, long bytes, String sha256) {}

    /**
     * One step of computing the figures.
     *
     * @param step its name
     * @param key digest of all that decided what it computed
     */
    public record StepAccount(String step, String key) {}

    /** The same manifest with the tables' accounts. */
    public ReleaseManifest withTables(List<TableAccount> accounts) {
        return new ReleaseManifest(
                release, createdAt, codeVersion, internal, preview, sources, accounts, attached, steps);
    }

    /** The same manifest with the files that go with records. */
    public ReleaseManifest withAttached(List<FileAccount> files) {
        return new ReleaseManifest(release, createdAt, codeVersion, internal, preview, sources, tables, files, steps);
    }

    /** The same manifest with the steps its figures were computed in. */
    public ReleaseManifest withSteps(List<StepAccount> accounts) {
        return new ReleaseManifest(
                release, createdAt, codeVersion, internal, preview, sources, tables, attached, accounts);
    }

    /** The same manifest of a release with another id. */
    public ReleaseManifest withRelease(String id) {
        return new ReleaseManifest(id, createdAt, codeVersion, internal, preview, sources, tables, attached, steps);
    }

    /** Writes the manifest as JSON, whole or not at all: whoever is stopped meanwhile leaves the one before. */
    public void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The manifest as JSON. */
    public String text() throws IOException {
        return JSON.writeValueAsString(this) + "\n";
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if the file cannot be read or is no manifest
     */
    public static ReleaseManifest read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /**
     * The manifest of a release that may be damaged.
     *
     * @param release its folder
     * @return empty if it cannot be read
     */
    public static Optional<ReleaseManifest> find(Path release) {
        try {
            return Optional.of(read(ReleaseStore.manifest(release)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Whether both are public, both internal or both previews: a store holds releases of one kind, for ever. */
    public boolean isForTheSameReadersAs(ReleaseManifest other) {
        return internal == other.internal && preview == other.preview;
    }

    /**
     * Reads a manifest that stands elsewhere.
     *
     * @param text the manifest as JSON
     * @param place where it stands, for messages
     */
    public static ReleaseManifest parse(String text, String place) throws IOException {
        try {
            return Optional.ofNullable(JSON.readValue(text, ReleaseManifest.class))
                    .orElseThrow(() -> new IOException(place + " is not a release manifest: it is empty"));
        } catch (JsonProcessingException e) {
            throw new IOException(place + " is not a release manifest: " + e.getOriginalMessage(), e);
        }
    }
}
