package org.atalaya.data.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MachineTroubleTest {

    @Test
    void tellsAFullDiskInOneSentenceHoweverDeepItIsTold() {
        Exception ofSpark = new IllegalStateException("Job aborted", new IOException("No space left on device"));
        Exception ofDuckDb = new SQLException("IO Error: Could not write all bytes to file: No space left on device");

        assertThat(MachineTrouble.findSentence(ofSpark).orElseThrow())
                .startsWith(
                        "The disk is full; what this command began is not in force, and the release that is served");
        assertThat(MachineTrouble.findSentence(ofDuckDb)).isEqualTo(MachineTrouble.findSentence(ofSpark));
    }

    @Test
    void tellsAStoreThatCannotBeWrittenTo() {
        assertThat(MachineTrouble.findSentence(new FileSystemException("store/LOCK", null, "Read-only file system")))
                .contains("The store's disk is read-only: what is there can be served, and nothing can be published"
                        + " or changed.");
    }

    @Test
    void leavesOtherTroubleToItsTrace() {
        assertThat(MachineTrouble.findSentence(new IOException("Broken pipe"))).isEmpty();
    }
}
