package org.atalaya.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders that take long to fill: whichever of a build's processes asks first fills one, the others wait and read it. */
final class OncePerBuild {

    private static final String PROCESS = Long.toString(ProcessHandle.current().pid());

    /** Maven's time of the build, or this process where no build runs it, whose folders are its own. */
    private static final String BUILD = System.getProperty("atalaya.build", PROCESS);

    private OncePerBuild() {}

    /** Fills an empty folder. */
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** The folder asked for, filled by this build. */
    static synchronized Path folder(String asked, Filler filler) {
        String name = BUILD.equals(PROCESS) ? asked + "-" + PROCESS : asked;
        Path folder = Releases.STORES.resolve(name);
        Path filledBy = Releases.STORES.resolve(name + ".build");
        try {
            Files.createDirectories(Releases.STORES);
            try (FileChannel channel = FileChannel.open(
                            Releases.STORES.resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!Files.exists(filledBy) || !Files.readString(filledBy).equals(BUILD)) {
                    Files.deleteIfExists(filledBy);
                    filler.fill(Releases.fresh(name));
                    Files.writeString(filledBy, BUILD);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
