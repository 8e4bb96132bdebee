package org.atalaya.data.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.data.backup.BackupManifest.File;
import org.atalaya.data.source.Sha256;

/** Puts a backup's settings of the observatory, and the files they name, where settings are. */
public final class SettingsRestore {

    private final BackupFile backup;
    private final Consumer<String> told;

    /**
     * A restore.
     *
     * @param told is told, in a sentence, what became of each file
     */
    public SettingsRestore(BackupFile backup, Consumer<String> told) {
        this.backup = backup;
        this.told = told;
    }

    /**
     * Restores them.
     *
     * @param settings where the settings go; what they name goes beside
     * @param replace whether what is there and otherwise is replaced; it is left there as {@code NAME.before}
     */
    public void run(Path settings, boolean replace) throws IOException {
        String main = backup.manifest().settings();
        List<File> files = backup.manifest().files().stream()
                .filter(file -> file.path().startsWith(BackupManifest.SETTINGS))
                .sorted(Comparator.comparing(
                        file -> file.path().equals(main))) // the settings last: all they name is there
                .toList();
        for (File file : files) {
            Path target = file.path().equals(main)
                    ? settings
                    : settings.resolveSibling(file.path().substring(BackupManifest.SETTINGS.length()));
            restore(file, target, replace);
        }
    }

    private void restore(File file, Path target, boolean replace) throws IOException {
        boolean there = Files.exists(target);
        if (there && Sha256.of(target).equals(file.sha256())) {
            return;
        }
        if (there && !replace) {
            told.accept(target
                    + " is there and otherwise than in the backup; it stays (--replace puts the backup's there).");
            return;
        }
        Path next = target.resolveSibling(target.getFileName() + ".next");
        try {
            backup.unpack(file, next);
            if (there) {
                Files.copy(
                        target,
                        target.resolveSibling(target.getFileName() + ".before"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        told.accept(target + " is as the backup has it.");
    }
}
