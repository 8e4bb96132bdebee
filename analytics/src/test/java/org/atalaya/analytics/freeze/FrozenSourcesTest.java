package org.atalaya.analytics.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenSourcesTest {

    private static final String HEADER = "survey,period,publisher,file,sha256,bytes,computed_on,code_version";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    private Path folder;

    @Test
    void replacesTheRowOfAnEditionFrozenAnewAndKeepsTheOthers() throws IOException {
        Path file = folder.resolve("computed_source.csv");
        Files.writeString(file, HEADER + """

                ensu,2024-Q1,INEGI,first.zip,aa,1,2026-01-01,0.1.0
                enusc,2024,INE,old.csv,bb,2,2026-01-01,0.1.0
                """);

        FrozenSources sources = FrozenSources.read(file);
        sources.put("enusc", "2024", "INE", manifest(), TODAY);
        sources.write();

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        HEADER,
                        "ensu,2024-Q1,INEGI,first.zip,aa,1,2026-01-01,0.1.0",
                        "enusc,2024,INE,new.csv,cc,3,2026-11-22," + CodeVersion.text());
    }

    @Test
    void beginsAListWhereThereIsNone() throws IOException {
        FrozenSources sources = FrozenSources.read(folder.resolve("computed_source.csv"));
        sources.put("enusc", "2023", "INE", manifest(), TODAY);
        sources.write();

        assertThat(Files.readAllLines(sources.file())).containsExactly(HEADER);
    }

    /** A release of ENUSC 2024, and a table that was looked up and made no rows. */
    private static ReleaseManifest manifest() {
        return new ReleaseManifest(
                "2026-11-22.1",
                Instant.parse("2026-11-22T00:00:00Z"),
                "0.1.0",
                List.of(
                        new SourceAccount("enusc", "2024", "new.csv", "cc", 3, "enusc_person", "2024.yaml", 5, 5, 0),
                        new SourceAccount("enusc", "2024", "other.csv", "dd", 4, "", "2024.yaml", 5, 5, 0)),
                List.of());
    }
}
