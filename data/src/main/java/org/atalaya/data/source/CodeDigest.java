package org.atalaya.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A digest of the code itself: another build, another digest, whatever version it says it is. */
public final class CodeDigest {

    private CodeDigest() {}

    /**
     * The digest of the folders or jars that classes come from.
     *
     * @param types one class of each
     */
    public static String of(Class<?>... types) {
        try {
            StringBuilder digests = new StringBuilder();
            for (Class<?> type : types) {
                Path code = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                try (Stream<Path> files = Files.walk(code)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digests.append(code.relativize(file)).append(Sha256.of(file));
                    }
                }
            }
            return Sha256.of(digests.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("code has an address", e);
        }
    }
}
