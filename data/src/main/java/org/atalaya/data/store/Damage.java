package org.atalaya.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.store.ReleaseManifest.FileAccount;

/**
 * A file of a release that is not as it was published: a disk loses bytes, a person deletes a folder.
 *
 * @param release the release
 * @param file path of the file within the release's folder
 * @param what what is wrong with it, for whoever runs the site: a sentence without its end
 */
public record Damage(String release, String file, String what) {

    private static final String MANIFEST = "manifest.json";

    /** The first file that is missing, of another size or not of the release: a look at the folder, no file of a table is read. */
    public static Optional<Damage> findAtFirstSight(Path release) {
        return find(release, (folder, file) -> {
            Path path = folder.resolve(file.path());
            return Files.isRegularFile(path) && Files.size(path) == file.bytes()
                    ? Optional.empty()
                    : ReleaseFiles.findDamage(folder, file);
        });
    }

    /** The first file that is not as it was, byte for byte, or not of the release; every file is read for it. */
    public static Optional<Damage> find(Path release) {
        return find(release, ReleaseFiles::findDamage);
    }

    private interface Look {
        Optional<String> findDamage(Path release, FileAccount file) throws IOException;
    }

    private static Optional<Damage> find(Path release, Look look) {
        String id = release.getFileName().toString();
        String reading = MANIFEST;
        try {
            ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(release));
            if (!manifest.release().equals(id)) {
                return Optional.of(new Damage(id, MANIFEST, "its manifest is of another release"));
            }
            List<FileAccount> files = ReleaseFiles.list(release, manifest);
            for (FileAccount file : files) {
                reading = file.path();
                Optional<String> damage = look.findDamage(release, file);
                if (damage.isPresent()) {
                    return Optional.of(new Damage(id, file.path(), damage.get()));
                }
            }
            reading = MANIFEST;
            return ReleaseFiles.listStrays(release, files).stream()
                    .findFirst()
                    .map(stray -> new Damage(id, stray, stray + " is not of this release"));
        } catch (IOException e) {
            return Optional.of(new Damage(id, reading, reading + " cannot be read: " + e.getMessage()));
        }
    }
}
