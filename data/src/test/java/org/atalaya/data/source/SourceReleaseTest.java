package org.atalaya.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReleaseTest {

    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void citesSourceEditionAndDigestInFull() {
        assertThat(new SourceRelease("ensu", "2024-Q1", "ensu.zip", DIGEST, 3).label())
                .isEqualTo("ensu 2024-Q1 sha256:" + DIGEST);
    }

    @Test
    void citesACatalogueWithoutEdition() {
        assertThat(new SourceRelease("ageeml", "", "ageeml.csv", DIGEST, 3).label())
                .isEqualTo("ageeml sha256:" + DIGEST);
    }

    @Test
    void refusesAnUnnamedSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceRelease("", "2024-Q1", "ensu.zip", DIGEST, 3))
                .withMessage("source must not be empty: was \"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba7816bf", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void refusesWhatIsNoDigest(String digest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceRelease("ensu", "2024-Q1", "ensu.zip", digest, 3))
                .withMessage("SHA-256 must be 64 hexadecimal digits: was \"" + digest + "\"");
    }
}
