package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.atalaya.data.run.CommandLines;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=65536          | --port must be 0 to 65535: was 65536",
                "--port=-1             | --port must be 0 to 65535: was -1",
                "--metrics-port=65536  | --metrics-port must be 0 to 65535: was 65536",
                "--host=203.0.113.1    | --host must be an address of this machine: was \"203.0.113.1\"",
                "--settings=nowhere.yaml| --settings must be a file, as `atalaya template observatorio` writes it: was \"nowhere.yaml\"",
                "--host=nowhere.invalid| --host must be an address of this machine: was \"nowhere.invalid\"",
            })
    void refusesAnAddressItCannotListenAtInASentence(String option, String sentence) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLines.of(new ServeCommand(), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(option);
        assertThat(err.toString().lines()).containsExactly(sentence);
        assertThat(exit).isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=0   | --internal must be given, since the store holds internal records: they are served to this machine only: was \"%s\"",
                "--internal --host=0.0.0.0 | --host must be this machine's own address, like 127.0.0.1, for a store of internal records: was \"0.0.0.0\""
            })
    void servesInternalRecordsToThisMachineOnlyAndWhenTold(String options, String sentence, @TempDir Path folder)
            throws IOException {
        ReleaseStore store = new ReleaseStore(folder);
        Files.createDirectories(store.staging("2026-11-22.1"));
        new ReleaseManifest("2026-11-22.1", Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", true, List.of(), List.of())
                .write(ReleaseStore.manifest(store.staging("2026-11-22.1")));
        store.publish("2026-11-22.1");
        StringWriter err = new StringWriter();

        int exit = CommandLines.of(
                        new ServeCommand(), new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
                .execute((options + " --store=" + folder).split(" "));

        assertThat(err.toString().lines()).containsExactly(sentence.formatted(folder));
        assertThat(exit).isEqualTo(ExitCode.WRONG_OPTIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--public-url=observatorio | --public-url must be an address like https://example.org/observatorio whose path does not begin like the site's own (/es, /en, /api): was \"observatorio\"",
                "--public-url=https://example.org/a\"b | --public-url must be an address like https://example.org/observatorio whose path does not begin like the site's own (/es, /en, /api): was \"https://example.org/a\"b\"",
                "--public-url=https://example.org/../b | --public-url must be an address like https://example.org/observatorio whose path does not begin like the site's own (/es, /en, /api): was \"https://example.org/../b\"",
                "--trusted-proxies=proxy.example | --trusted-proxies must be addresses or networks like 127.0.0.1,10.0.0.0/8: was \"proxy.example\"",
            })
    void refusesAnAddressNobodyCouldReadItAtInASentence(String option, String sentence) {
        refusesAnAddressItCannotListenAtInASentence(option, sentence);
    }

    @Test
    void refusesAReleaseOfAnotherVersionInASentenceThatSaysWhatToDo(@TempDir Path folder) throws IOException {
        ReleaseStore store = new ReleaseStore(folder);
        Files.createDirectories(store.staging("2026-11-22.1"));
        new ReleaseManifest("2026-11-22.1", Instant.parse("2026-11-22T00:00:00Z"), "0.0.9", List.of(), List.of())
                .write(ReleaseStore.manifest(store.staging("2026-11-22.1")));
        store.publish("2026-11-22.1");
        StringWriter err = new StringWriter();

        int exit = CommandLines.of(
                        new ServeCommand(), new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
                .execute("--port=0", "--store=" + folder);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "Refused: Release 2026-11-22.1 was made by another version, 0.0.9, and has not all that this one")
                .contains("run `atalaya upgrade 2026-11-22.1 --store " + folder + "`");
        assertThat(exit).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void servesAPreviewToThisMachineOnly(@TempDir Path folder) throws IOException {
        ReleaseStore store = new ReleaseStore(folder);
        Files.createDirectories(store.staging("2026-11-22.1"));
        new ReleaseManifest(
                        "2026-11-22.1",
                        Instant.parse("2026-11-22T00:00:00Z"),
                        "0.1.0",
                        true,
                        true,
                        List.of(),
                        List.of())
                .write(ReleaseStore.manifest(store.staging("2026-11-22.1")));
        store.publish("2026-11-22.1");
        StringWriter err = new StringWriter();

        int exit = CommandLines.of(
                        new ServeCommand(), new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
                .execute("--host=0.0.0.0", "--store=" + folder);

        assertThat(err.toString().lines())
                .containsExactly("--host must be this machine's own address, like 127.0.0.1, for a store of previews:"
                        + " was \"0.0.0.0\"");
        assertThat(exit).isEqualTo(ExitCode.WRONG_OPTIONS);
    }
}
