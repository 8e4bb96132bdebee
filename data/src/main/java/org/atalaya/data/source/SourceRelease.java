package org.atalaya.data.source;

import java.io.Serializable;
import org.atalaya.data.check.Require;

/**
 * One file of a source: which edition it holds and exactly which bytes.
 *
 * @param source the source's id, {@code ensu}
 * @param period the edition in ISO text; empty for a catalogue
 * @param file name of the file or folder as given
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record SourceRelease(String source, String period, String file, String sha256, long bytes)
        implements Serializable {

    public SourceRelease {
        Require.text(source, "source");
        Require.that(sha256.matches("[0-9a-f]{64}"), "SHA-256", "be 64 hexadecimal digits", sha256);
    }

    /** The form kept beside every figure: {@code ensu 2024-Q1 sha256:0f3a…} with the digest in full. */
    public String label() {
        return (source + " " + period).trim() + " sha256:" + sha256;
    }
}
