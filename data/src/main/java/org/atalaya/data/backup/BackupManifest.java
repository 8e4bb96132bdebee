package org.atalaya.data.backup;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;

/**
 * What a backup holds, kept in it as {@code backup.json}.
 *
 * @param format how the backup is written; 1 is all there is so far
 * @param madeAt when it was made
 * @param codeVersion version of the code that made it
 * @param current the release that was served
 * @param releases the releases in it
 * @param settings the settings of the observatory among its files; empty if it had none
 * @param files every file; one whose bytes another has too is in the archive once, below the first path
 */
@JsonPropertyOrder({"format", "madeAt", "codeVersion", "current", "releases", "settings", "files"})
public record BackupManifest(
        int format,
        Instant madeAt,
        String codeVersion,
        String current,
        List<String> releases,
        String settings,
        List<File> files) {

    /** The form this version writes. */
    static final int FORMAT = 1;

    /** Where the manifest stands in the archive. */
    static final String NAME = "backup.json";

    static final String STORE = "store/";
    static final String SETTINGS = "settings/";

    private static final String RELEASE = "\\d{4}-\\d{2}-\\d{2}\\.\\d+";

    /** No other place is ever written to, whatever an archive says. */
    private static final Pattern PLACES = Pattern.compile("store/(CURRENT|withdrawn\\.(yaml|seen)|releases/" + RELEASE
            + "/(manifest\\.json|problems\\.html|[a-z0-9_]+/\\w[\\w.-]*))|settings/(?!\\.\\.?(/|$))[^/\\\\:\\p{Cntrl}]+"
            + "(/(?!\\.\\.?(/|$))[^/\\\\:\\p{Cntrl}]+)*");

    private static final Pattern LOGO = Pattern.compile(".+\\.(png|svg)", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public BackupManifest {
        releases = List.copyOf(releases);
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path where it stands: below {@code store/} or {@code settings/}
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes
     */
    public record File(String path, long bytes, String sha256) {}

    /** The file of a path. */
    Optional<File> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    byte[] write() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * Reads a manifest.
     *
     * @throws RefusedInput if it is none, of another form, or names a place no backup has files for
     */
    static BackupManifest read(byte[] content) throws IOException {
        int format;
        try {
            format = JSON.readTree(content).path("format").asInt();
        } catch (JsonProcessingException notJson) {
            throw new RefusedInput("its " + NAME + " is no manifest of a backup");
        }
        if (format != FORMAT) {
            throw new RefusedInput("it is written in form " + format + ", and this version of Atalaya reads form "
                    + FORMAT + "; restore it with the version that made it, or a later one");
        }
        try {
            BackupManifest manifest = JSON.readValue(content, BackupManifest.class);
            manifest.check();
            return manifest;
        } catch (JsonProcessingException | NullPointerException incomplete) {
            throw new RefusedInput("its " + NAME + " is no manifest of a backup");
        }
    }

    /** Settings are one file and the logo it may name; whatever else there is would be put on a machine for nothing. */
    private void checkSettings() {
        List<String> kept = files.stream()
                .map(File::path)
                .filter(path -> path.startsWith(SETTINGS))
                .toList();
        if (settings.isEmpty() ? !kept.isEmpty() : !kept.contains(settings) || kept.size() > 2) {
            throw new RefusedInput("its files below " + SETTINGS + " are not the settings and a logo");
        }
        kept.stream()
                .filter(path -> !path.equals(settings) && !isLogo(path))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedInput(
                            "it has a file beside the settings that is no logo (PNG or SVG): \"" + other + "\"");
                });
    }

    /** Whether a file's name is one a logo has. */
    public static boolean isLogo(String name) {
        return LOGO.matcher(name).matches();
    }

    private void check() {
        Set<String> paths = new HashSet<>();
        for (File file : files) {
            if (!PLACES.matcher(file.path()).matches()) {
                throw new RefusedInput("it names a file where no backup has one: \"" + file.path() + "\"");
            }
            if (!paths.add(file.path()) || file.bytes() < 0 || !file.sha256().matches("[0-9a-f]{64}")) {
                throw new RefusedInput("its account of " + file.path() + " is written twice or is none");
            }
        }
        if (!releases.contains(current)
                || !releases.stream()
                        .allMatch(id ->
                                id.matches(RELEASE) && paths.contains(STORE + "releases/" + id + "/manifest.json"))) {
            throw new RefusedInput("it lacks a release it names");
        }
        checkSettings();
    }
}
