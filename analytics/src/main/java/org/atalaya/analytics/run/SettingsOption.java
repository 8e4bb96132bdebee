package org.atalaya.analytics.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.data.check.Require;
import picocli.CommandLine.Option;

/** The option that names the settings of the observatory. */
public final class SettingsOption {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings of the observatory, as `atalaya template observatorio` writes them"
                    + " (default: data/observatory.yaml, if it is there).")
    private Path settings;

    /**
     * The file named, or the one of this installation, which need not be there.
     *
     * @throws IllegalArgumentException if the file named is not there
     */
    public Path file() {
        if (settings == null) {
            return ofInstallation();
        }
        Require.that(
                Files.isRegularFile(settings),
                "--settings",
                "be a file, as `atalaya template observatorio` writes it",
                settings.toString());
        return settings;
    }

    /** Where the settings of this installation are, if it has some. */
    public static Path ofInstallation() {
        return Path.of(System.getProperty("atalaya.home", ".")).resolve("data/observatory.yaml");
    }
}
