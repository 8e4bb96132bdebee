package org.atalaya.web.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Official files of three surveys, where this machine has them, read together by one run of the launcher. */
final class OfficialData {

    private static final List<String> VICTIMISATION = List.of(
            "envipe/envipe_2021_tmod_vic.zip",
            "envipe/envipe_2021_tper_vic2.zip",
            "enusc/enusc_2023.csv",
            "enusc/enusc_2024_select.csv");

    private OfficialData() {}

    /** The folder of official data; a test that asks is skipped where there is none. */
    static Path folder() {
        String folder = System.getenv("ATALAYA_OFFICIAL_DATA");
        assumeThat(folder)
                .as("ATALAYA_OFFICIAL_DATA names the folder of official data")
                .isNotNull();
        return Launcher.HOME.resolve(folder).normalize();
    }

    /** The release of these files and of what the project ships. */
    static Path release() throws IOException {
        folder();
        Path raw = OncePerBuild.folder("official-raw", OfficialData::gather);
        return Releases.current(Releases.store("official", "ingest", "--raw", raw));
    }

    /** What the run printed that read them. */
    static String printed() throws IOException {
        release();
        return Files.readString(Releases.printed("official"));
    }

    private static void gather(Path raw) throws IOException {
        Path official = folder();
        Releases.copy(official.resolve("ensu"), raw.resolve("ensu"));
        for (String file : VICTIMISATION) {
            Releases.copy(official.resolve(file), raw.resolve(file));
        }
    }
}
