package org.atalaya.ingestion.raw;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/** A file for whoever reads it, in whatever process of whatever machine. */
public interface RawFile extends Serializable {

    /** The file on this machine; a file that stands elsewhere is copied here first. */
    Path here() throws IOException;

    /** A file that is read on the machine it stands on. */
    static RawFile local(Path path) {
        return new Local(path.toFile());
    }

    /**
     * A file of this machine.
     *
     * @param file where it is
     */
    record Local(File file) implements RawFile {
        @Override
        public Path here() {
            return file.toPath();
        }
    }
}
