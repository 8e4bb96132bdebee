package org.atalaya.ingestion.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;

/**
 * Writes a national municipal file of SESNSP in the size and with the quirks of the official one: Windows-1252, codes without
 * zeros, XX998 and XX999, two cells of -1, empty months after the cut. Its counts are drawn, not official: the same
 * seed gives the same bytes.
 */
final class NationalMunicipalFile {

    /** Of every fifteen municipalities one is left out, which brings the records to the number of the official file. */
    private static final int LEFT_OUT = 15;

    private static final long NEGATIVE = 800_000;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2025;
    private static final int LAST_MONTH = 7;
    private static final String HEADER = "Año,Clave_Ent,Entidad,Cve. Municipio,Municipio,Bien jurídico afectado,"
            + "Tipo de delito,Subtipo de delito,Modalidad,Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,"
            + "Octubre,Noviembre,Diciembre";

    private static final CatalogueFiles CATALOGUE =
            new CatalogueFiles(ProjectFolder.data().resolve("catalogues"));

    private final SplittableRandom random;
    private final List<String[]> categories = new ArrayList<>();
    private final List<String[]> places = new ArrayList<>();

    private NationalMunicipalFile(long seed) throws IOException {
        random = new SplittableRandom(seed);
        readCategories();
        readPlaces();
    }

    /**
     * Writes the file.
     *
     * @param file where to
     * @param seed what its counts are drawn from
     */
    static void write(Path file, long seed) throws IOException {
        new NationalMunicipalFile(seed).write(file);
    }

    private void readCategories() throws IOException {
        Set<String> headings =
                new HashSet<>(CATALOGUE.parentCategories("sesnsp").values());
        CATALOGUE.categories("sesnsp").forEach((label, category) -> {
            if (!headings.contains(category)) {
                categories.add(label.split(" > "));
            }
        });
    }

    /** State's code without zero, its name, the municipality's code without zero, its name. */
    private void readPlaces() throws IOException {
        Map<String, String> states = names("state");
        Map<String, String> municipalities = names("municipality");
        int municipality = 0;
        for (Map.Entry<String, String> state : states.entrySet()) {
            for (Map.Entry<String, String> place : municipalities.entrySet()) {
                if (place.getKey().startsWith(state.getKey()) && ++municipality % LEFT_OUT != 0) {
                    place(state, place.getKey(), place.getValue());
                }
            }
            place(state, state.getKey() + "998", "No Especificado");
            place(state, state.getKey() + "999", "Otros Municipios");
        }
    }

    private static Map<String, String> names(String kind) throws IOException {
        Map<String, String> names = new TreeMap<>();
        CATALOGUE.printedNames("MX", List.of(kind)).forEach(place -> names.putIfAbsent(place.code(), place.name()));
        return names;
    }

    private void place(Map.Entry<String, String> state, String code, String name) {
        places.add(new String[] {unpadded(state.getKey()), state.getValue(), unpadded(code), name});
    }

    private static String unpadded(String code) {
        return Integer.toString(Integer.parseInt(code));
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
            text.write(HEADER);
            text.write("\r\n");
            long written = 0;
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (String[] place : places) {
                    for (String[] category : categories) {
                        written++;
                        writeRow(text, year, place, category, written == NEGATIVE || written == 2 * NEGATIVE);
                    }
                }
            }
        }
    }

    private void writeRow(BufferedWriter text, int year, String[] place, String[] category, boolean negative)
            throws IOException {
        text.write(Integer.toString(year));
        for (String field : place) {
            text.write(',');
            text.write(quoted(field));
        }
        for (String field : category) {
            text.write(',');
            text.write(quoted(field));
        }
        int last = year == LAST_YEAR ? LAST_MONTH : 12;
        for (int month = 1; month <= 12; month++) {
            text.write(',');
            if (negative && month == 5) {
                text.write("-1");
            } else if (month <= last) {
                text.write(Integer.toString(count()));
            }
        }
        text.write("\r\n");
    }

    /** Nine cells in ten are zero, as in the official file. */
    private int count() {
        int draw = random.nextInt(1000);
        if (draw < 900) {
            return 0;
        }
        return draw < 985 ? 1 + random.nextInt(9) : 10 + random.nextInt(400);
    }

    private static String quoted(String field) {
        return field.indexOf(',') < 0 ? field : '"' + field + '"';
    }
}
