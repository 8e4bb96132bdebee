package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.ingestion.geometry.GeometryFile;
import org.atalaya.ingestion.raw.RawContainer;

/** What {@code atalaya check} tells of geometry files. */
final class GeometryCheck {

    private final Path data;
    private final PrintWriter out;

    GeometryCheck(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Tells what the geometry files of a container are.
     *
     * @return how many there are
     */
    int check(RawContainer container) throws IOException {
        List<GeometryFile> files = RawRecognition.geometryFiles(data).find(container);
        for (GeometryFile file : files) {
            out.println("It is geometry (" + file.name() + "): " + file.label() + ".");
            out.printf(
                    Locale.ROOT,
                    "  %,d shapes read; %,d places of the catalogue are without one%n",
                    file.read(),
                    file.missing());
            if (!file.unknown().isEmpty()) {
                out.println("  of no place of the catalogue, so not used: " + String.join(", ", file.unknown()));
            }
            out.println("It would be accepted; maps then show these places as areas.");
        }
        return files.size();
    }
}
