package org.atalaya.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeVersionTest {

    @Test
    void namesVersionAndCommit() {
        assertThat(CodeVersion.text()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?( \\([0-9a-f]{7,40}(, changed)?\\))?");
    }
}
