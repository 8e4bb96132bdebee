package org.atalaya.web.operation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.store.OlderForm;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;

/** Looks at a store. */
final class StoreChecks {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final ReleaseStore store;

    StoreChecks(ReleaseStore store) {
        this.store = store;
    }

    /** Whether who runs this may read and write it, and nobody else may write. */
    Check permissions() throws IOException {
        Path root = store.root();
        Optional<Path> open = openToAll();
        if (open.isPresent()) {
            return Check.wrong("Everybody on this machine may write to " + open.get() + ": chmod -R o-w " + root + ".");
        }
        Optional<Path> unread =
                files().stream().filter(file -> !Files.isReadable(file)).findFirst();
        if (unread.isPresent()) {
            return Check.wrong("This user may not read " + unread.get() + ": give it to the user that runs the site.");
        }
        return Files.isWritable(root)
                ? Check.right("The store " + root + " can be read and written by this user.")
                : Check.toKnow(
                        "The store " + root
                                + " can be read by this user and not written: enough to serve, not to ingest, withdraw or restore.");
    }

    private Optional<Path> openToAll() throws IOException {
        if (!Files.getFileStore(store.root()).supportsFileAttributeView("posix")) {
            return Optional.empty();
        }
        for (Path file : files()) {
            Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
            if (given.containsAll(PosixFilePermissions.fromString("-------w-"))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(store.root(), 2)) {
            return all.toList();
        }
    }

    /** Whether CURRENT names a release that is there. */
    Check current() throws IOException {
        try {
            Optional<String> current = store.findCurrent();
            if (current.isEmpty()) {
                return Check.wrong("Nothing was published to " + store.root() + " yet; run `atalaya ingest`.");
            }
            return Files.isDirectory(store.release(current.get()))
                    ? Check.right("CURRENT names release " + current.get() + ".")
                    : Check.wrong("CURRENT names release " + current.get()
                            + ", which is not in the store: `atalaya rollback ID` names one of those there, "
                            + store.list() + ".");
        } catch (WrongArgument noId) {
            return Check.wrong(
                    "CURRENT must hold the id of a release: `atalaya rollback ID` writes it; those there are "
                            + store.list() + ".");
        }
    }

    /** One check for each release: every file as it was published, and every table this version asks. */
    List<Check> releases() throws IOException {
        List<Check> checks = new ArrayList<>();
        for (String id : store.list()) {
            checks.add(release(id));
        }
        return checks;
    }

    private Check release(String id) {
        Path folder = store.release(id);
        try {
            Optional<Damage> damage = Damage.find(folder);
            if (damage.isPresent()) {
                return Check.wrong("Release " + id + " is damaged: "
                        + damage.get().what() + "; `atalaya restore BACKUP --replace` mends it.");
            }
            ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
            String whole = "Release " + id + ", made by " + manifest.codeVersion() + ", is whole: "
                    + ReleaseFiles.list(folder).size() + " files";
            Optional<String> lacking = ReleaseForm.findLacking(folder);
            if (lacking.isEmpty()) {
                return Check.right(whole + ".");
            }
            boolean served = findServed().equals(Optional.of(id));
            String why = whole + ", but without all that this version asks of table " + lacking.get();
            return served
                    ? Check.wrong(why + ": "
                            + OlderForm.findObstacle(folder)
                                    .map(obstacle ->
                                            "it cannot be upgraded, since " + obstacle + "; run `atalaya ingest` once")
                                    .orElse("run `atalaya upgrade`")
                            + ", or serve with the version that made it.")
                    : Check.toKnow(why + ": it is kept, and not shown.");
        } catch (IOException | SQLException e) {
            return Check.wrong("Release " + id + " cannot be read (" + e.getMessage()
                    + "); `atalaya restore BACKUP --replace` mends it.");
        }
    }

    /** What a run that was killed left; nobody but the next run takes it away. */
    Check staging() throws IOException {
        Path staging = store.root().resolve("staging");
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(staging)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(staging)) {
                entries.forEach(entry -> names.add(entry.getFileName().toString()));
            }
        }
        if (names.isEmpty()) {
            return Check.right("Nothing is left in staging.");
        }
        return isBeingWritten()
                ? Check.right("A run is writing " + names + ".")
                : Check.toKnow("A run that did not end left " + names + " in " + staging
                        + "; the next run takes it away, and none of it is served.");
    }

    private boolean isBeingWritten() throws IOException {
        return Files.isWritable(store.root()) && store.isTaken();
    }

    Check withdrawn() {
        try {
            Withdrawals list = WithdrawalList.look(store.root()).get();
            return Check.right(
                    "The list of what is withdrawn has " + list.entries().size() + " entries and can be taken.");
        } catch (RefusedInput refused) {
            return Check.wrong("The list of what is withdrawn: " + refused.getMessage());
        }
    }

    /** A clock that is slow dates what is published before what is served. */
    Check clock(Instant now, String zones) throws IOException {
        for (String id : store.list()) {
            Optional<Instant> made = ReleaseManifest.find(store.release(id)).map(ReleaseManifest::createdAt);
            if (made.isPresent() && made.get().isAfter(now.plus(CLOCKS_DIFFER))) {
                return Check.wrong("The clock says " + now + ", and release " + id + " was made at " + made.get()
                        + ": set the clock, or have it set (timedatectl set-ntp true).");
            }
        }
        return Check.right("The clock says " + now + "; " + zones + ".");
    }

    /** Bytes of the release that is served; 0 as long as there is none, or none that can be read. */
    long bytes() throws IOException {
        Optional<String> served = findServed();
        if (served.isEmpty()) {
            return 0;
        }
        try {
            return ReleaseFiles.list(store.release(served.get())).stream()
                    .mapToLong(FileAccount::bytes)
                    .sum();
        } catch (IOException saidElsewhere) {
            return 0;
        }
    }

    /** The release CURRENT names; empty too if what it holds is no id, which {@link #current} says. */
    private Optional<String> findServed() throws IOException {
        try {
            return store.findCurrent();
        } catch (WrongArgument noId) {
            return Optional.empty();
        }
    }
}
