package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster could not see is refused before Spark is started. */
class EngineOptionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--master local[2] | --master and --tables go together",
                "--tables s3a://b/tables | --master and --tables go together",
                "--master local[2] --tables tables --raw hdfs://h/raw | --tables tables is a path of this machine",
                "--master local[2] --tables s3a://b/tables --raw raw | --raw raw is a path of this machine",
                "--raw hdfs://h/raw | --raw hdfs://h/raw is read with --master and --tables only",
                "--master local[2] --tables s3a://b/tables --raw s3a://b/raw | docs/SCALING.md says which jars it needs"
            })
    void refusesInASentence(String options, String sentence) {
        Result result = ingest(options.split(" "));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains(sentence);
    }

    @Test
    void refusesASettingThatIsNotSparks() throws IOException {
        Path settings = Files.writeString(folder.resolve("p.properties"), "fs.s3a.endpoint=http://x\n");

        Result result = ingest(
                "--master",
                "local[2]",
                "--tables",
                "file:/x",
                "--raw",
                "file:/x",
                "--spark-properties",
                settings.toString());

        assertThat(result.err()).contains("sets fs.s3a.endpoint; settings begin with spark.");
    }

    private Result ingest(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "ingest",
                "--data",
                ProjectFolder.data().toString(),
                "--store",
                folder.resolve("store").toString()));
        command.addAll(List.of(options));
        return Commands.run(command.toArray(String[]::new));
    }
}
