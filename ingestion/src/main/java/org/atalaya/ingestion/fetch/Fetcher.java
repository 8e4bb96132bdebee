package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;

/**
 * Brings a publisher's file into the folder of raw files, or nothing: what is under way or is not what it
 * must be stays in a hidden folder, and the whole file is moved in one step.
 */
final class Fetcher {

    /** Hidden, so that ingesting does not look into it. */
    static final String WORKSHOP = ".fetch";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final Path raw;
    private final FetchCatalogue catalogue;
    private final Download download;
    private final FetchRecord record;
    private final LocalDate today;

    Fetcher(Path raw, FetchCatalogue catalogue, Download download, LocalDate today) {
        this.raw = raw;
        this.catalogue = catalogue;
        this.download = download;
        this.today = today;
        record = new FetchRecord(raw.resolve(WORKSHOP));
    }

    /**
     * Fetches a file.
     *
     * @param file which file; it has an address
     * @param edition which edition of it
     * @param revised whether another size or digest than the known ones is taken
     * @return what happened, as a sentence
     * @throws RefusedInput if the file is not there or is not what it must be; the raw files are as before
     */
    String fetch(FetchFile file, String edition, boolean revised) throws IOException, InterruptedException {
        FetchFile.Offer offer = file.download().orElseThrow();
        URI address = file.address(edition).orElseThrow();
        FetchSource source = catalogue.source(file.source());
        String name = name(address);
        Path target = raw.resolve(name);
        Optional<KnownFile> before = record.find(name);
        KnownFile known = revised
                ? KnownFile.NOTHING
                : before.orElseGet(() -> catalogue.known(file.source(), file.file(), edition));
        if (Files.exists(target)) {
            String sha256 = Sha256.of(target);
            requireDigest(known, sha256, target.toString(), source);
            return name + " is there already, SHA-256 " + sha256 + "; move it away to fetch it again.";
        }
        try (PartFile part = PartFile.open(raw.resolve(WORKSHOP), name)) {
            if (Files.exists(target)) {
                return name + " was fetched by another run meanwhile.";
            }
            download.fetch(
                    new Download.Order(address, source.page(), source::allows, offer.limitBytes(), known.bytes()),
                    part);
            long bytes = part.bytes();
            String sha256;
            try {
                offer.type().require(part.path(), name);
                sha256 = Sha256.of(part.path());
                requireDigest(known, sha256, name, source);
            } catch (RefusedInput refusal) {
                part.discard();
                throw refusal;
            }
            part.moveTo(target);
            record.add(today, file, edition, name, address, bytes, sha256);
            return name + ": " + bytes + " bytes, SHA-256 " + sha256
                    + (known.sha256().isPresent() ? ", as known (" + known.ground() + ")." : ", not known before.");
        }
    }

    private static void requireDigest(KnownFile known, String sha256, String name, FetchSource source) {
        known.sha256().filter(digest -> !digest.equals(sha256)).ifPresent(digest -> {
            throw new RefusedInput(name + " has SHA-256 " + sha256 + ", and " + digest + " is known (" + known.ground()
                    + "); if " + source.page() + " says that it was revised, take it with --revised.");
        });
    }

    /** The name a file gets: its publisher's, if it is a plain one. */
    static String name(URI address) {
        String path = address.getRawPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new RefusedInput("The address " + address + " ends in " + name
                    + ", which is no plain file name; letters, digits, dots, hyphens and underscores are.");
        }
        return name;
    }
}
