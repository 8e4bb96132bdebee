package org.atalaya.data.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StageLogTest {

    private final StringWriter text = new StringWriter();
    private final StageLog log = new StageLog(new PrintWriter(text, true));

    @Test
    void saysAtOnceWhichStageBegins() {
        log.stage("start Spark");

        assertThat(text.toString()).isEqualTo("  start Spark" + " ".repeat(31));
    }

    @Test
    void endsAStageWhenTheNextBegins() {
        log.stage("start Spark");
        log.stage("write the tables");
        log.end();

        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.matches("  .{42} +\\d+\\.\\d s"));
    }

    @Test
    void endsTheLastStageOnce() {
        log.stage("start Spark");
        log.end();
        log.end();

        assertThat(text.toString().lines()).hasSize(1);
    }
}
