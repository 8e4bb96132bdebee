package org.atalaya.data.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.atalaya.data.backup.BackupManifest.File;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.Folders;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.WithdrawalList;

/**
 * Puts a backup's releases into a store. Everything is unpacked to staging and checked first; then the list of what is
 * withdrawn is joined with the one that is there, the releases are renamed into place, and CURRENT is pointed last.
 * Stopped at any moment it leaves what was served before, and may simply be begun again.
 */
public final class StoreRestore {

    private final BackupFile backup;
    private final ReleaseStore store;
    private final Consumer<String> told;
    private final Map<String, Path> unpacked = new HashMap<>();

    /**
     * A restore.
     *
     * @param backup what is restored
     * @param store where to; its lock is held by the caller
     * @param told is told, in sentences, what was done
     */
    public StoreRestore(BackupFile backup, ReleaseStore store, Consumer<String> told) {
        this.backup = backup;
        this.store = store;
        this.told = told;
    }

    /**
     * Restores.
     *
     * @throws RefusedInput if the backup is not whole, or does not go with what is in the store
     */
    public void run() throws IOException {
        BackupManifest manifest = backup.manifest();
        WithdrawalList withdrawn = WithdrawalList.of(store.root(), told);
        requireRoom();
        store.cleanStaging();
        List<String> anew = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (String id : manifest.releases()) {
            (Files.isDirectory(store.release(id)) ? there : anew).add(id);
        }
        for (String id : there) {
            requireTheSame(id);
        }
        try {
            for (String id : anew) {
                unpack(id);
            }
            requireOneAudience(anew);
            takeUpWithdrawals(withdrawn);
            for (String id : there) {
                repair(id);
            }
            for (String id : anew) {
                store.place(id);
                told.accept("Release " + id + " is in the store.");
            }
        } finally {
            for (String id : anew) {
                store.discard(id);
            }
        }
        store.rollback(manifest.current());
        told.accept("Release " + manifest.current() + " is served now.");
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(store.root()).getUsableSpace();
        long needed = bytesToWrite();
        if (free < needed) {
            throw new RefusedInput("The backup would add " + needed + " bytes to the store, and the disk of "
                    + store.root() + " has " + free + " left.");
        }
    }

    /** Bytes of what is not in the store yet; what releases share is written once. */
    long bytesToWrite() throws IOException {
        Map<String, Long> missing = new HashMap<>();
        for (String id : backup.manifest().releases()) {
            for (File file : files(id)) {
                Path there = store.release(id).resolve(path(id, file));
                if (!Files.isRegularFile(there) || Files.size(there) != file.bytes()) {
                    missing.put(file.sha256(), file.bytes());
                }
            }
        }
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<File> files(String release) {
        String folder = folder(release);
        return backup.manifest().files().stream()
                .filter(file -> file.path().startsWith(folder))
                .toList();
    }

    private static String folder(String release) {
        return BackupManifest.STORE + "releases/" + release + "/";
    }

    /** Where a file stands within its release's folder. */
    private static String path(String release, File file) {
        return file.path().substring(folder(release).length());
    }

    /** Within a release a name is of one release only, for ever: what others cite must not change under them. */
    private void requireTheSame(String id) throws IOException {
        Path manifest = ReleaseStore.manifest(store.release(id));
        File kept = backup.manifest().find(folder(id) + "manifest.json").orElseThrow();
        if (ReleaseManifest.find(store.release(id)).isPresent()
                && !Sha256.of(manifest).equals(kept.sha256())) {
            throw new RefusedInput("The store has another release " + id
                    + " than the backup; restore to an empty folder, and serve that one.");
        }
    }

    /** What releases share lies on the disk once. */
    private void unpack(String id) throws IOException {
        Path staging = store.staging(id);
        for (File file : files(id)) {
            Path target = staging.resolve(path(id, file));
            Path same = unpacked.putIfAbsent(file.sha256(), target);
            if (same == null) {
                backup.unpack(file, target);
            } else {
                ReleaseFiles.link(same, target);
            }
        }
        requireWhole(id, staging);
    }

    private static void requireWhole(String id, Path folder) throws IOException {
        Optional<Damage> damage = Damage.find(folder);
        if (damage.isPresent()) {
            throw new RefusedInput("Release " + id + " of the backup is not whole: "
                    + damage.get().what() + ".");
        }
    }

    /** A store is of one audience for ever: what is not public does not come among what is. */
    private void requireOneAudience(List<String> anew) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String id : store.list()) {
            folders.add(store.release(id));
        }
        anew.forEach(id -> folders.add(store.staging(id)));
        Optional<ReleaseManifest> first = Optional.empty();
        for (Path folder : folders) {
            Optional<ReleaseManifest> each = ReleaseManifest.find(folder);
            if (first.isPresent() && each.isPresent() && !first.get().isForTheSameReadersAs(each.get())) {
                throw new RefusedInput("Releases " + first.get().release() + " and "
                        + each.get().release()
                        + " are not for the same readers (public, internal, preview); restore to a folder of its own.");
            }
            first = first.or(() -> each);
        }
    }

    private void takeUpWithdrawals(WithdrawalList withdrawn) throws IOException {
        Path folder = Files.createTempDirectory(store.root(), "withdrawn-of-backup");
        try {
            for (String name : List.of(WithdrawalList.FILE, WithdrawalList.MARKER)) {
                Optional<File> list = backup.manifest().find(BackupManifest.STORE + name);
                if (list.isPresent()) {
                    backup.unpack(list.get(), folder.resolve(name));
                }
            }
            for (Withdrawal entry : withdrawn.takeUp(
                    folder, backup.manifest().madeAt().atZone(ZoneOffset.UTC).toLocalDate())) {
                told.accept("Withdrawn, as the backup's list says: "
                        + entry.subject().line()
                        + entry.lifted().map(day -> " (lifted " + day + ")").orElse("") + ".");
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** A release that is there already is mended file by file, each put in the place of what is damaged by one rename. */
    private void repair(String id) throws IOException {
        Path release = store.release(id);
        for (File file : files(id)) {
            String path = path(id, file);
            Optional<String> damage =
                    ReleaseFiles.findDamage(release, new FileAccount(path, file.bytes(), file.sha256()));
            if (damage.isPresent()) {
                Path mended = store.staging(id).resolve(path);
                backup.unpack(file, mended);
                Files.createDirectories(release.resolve(path).getParent());
                Files.move(
                        mended,
                        release.resolve(path),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                told.accept("Release " + id + ", mended: " + damage.get() + ".");
            }
        }
        store.discard(id);
        setStraysAside(id, release);
        requireWhole(id, release);
    }

    /** No table is read from a file of that name, and nothing is lost of what somebody put there. */
    private void setStraysAside(String id, Path release) throws IOException {
        for (String stray : ReleaseFiles.listStrays(release)) {
            Path file = release.resolve(stray);
            Files.move(file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            told.accept("Release " + id + ", mended: " + stray + " is not of this release, and is " + stray
                    + ".before now.");
        }
    }
}
