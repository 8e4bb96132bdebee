package org.atalaya.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests of the Secure Hash Standard's own examples (FIPS 180-2, appendix B, and the empty message). */
class Sha256Test {

    @TempDir
    private Path folder;

    @Test
    void digestsThreeLetters() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(Sha256.of(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void digestsAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));

        assertThat(Sha256.of(file)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void digestsAMillionLettersA() throws IOException {
        Path file = Files.writeString(folder.resolve("million"), "a".repeat(1_000_000));

        assertThat(Sha256.of(file)).isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}
