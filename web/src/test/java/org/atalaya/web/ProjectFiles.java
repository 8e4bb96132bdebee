package org.atalaya.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project that tests look into, whichever folder they are started in. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** A file or folder of the project. */
    public static Path path(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve(path);
    }

    /** The text of a file. */
    public static String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a catalogue. */
    public static List<NamedCsvRecord> catalogue(String name) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(path("data/catalogues/" + name + ".csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the site's code and templates. */
    public static List<Path> sources() {
        try (Stream<Path> java = Files.walk(path("web/src/main/java"));
                Stream<Path> jte = Files.walk(path("web/src/main/jte"))) {
            return Stream.concat(java, jte)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
