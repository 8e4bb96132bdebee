package org.atalaya.ingestion.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.atalaya.data.source.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawMirrorTest {

    @TempDir
    private Path folder;

    @Test
    void copiesToAFolderThatIsNamedFromWhereTheCommandRuns() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw/edition")).resolve("persons.csv");
        Files.writeString(raw, "ID\n1\n");
        Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("other/../copies"));

        RawMirror mirror = RawMirror.of(folder.resolve("raw").toUri().toString(), Map.of(), relative);

        Path copy = folder.resolve("copies/edition/persons.csv");
        assertThat(mirror.folder()).isEqualTo(folder.resolve("copies"));
        assertThat(copy).hasSameBinaryContentAs(raw);
        assertThat(((SharedFile) mirror.known(copy)).sha256()).isEqualTo(Sha256.of(raw));
    }
}
