package org.atalaya.ingestion.population;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** Small tables of population with invented counts, written as their publishers write theirs. */
final class PopulationTables {

    private PopulationTables() {}

    /** CONAPO's table of municipalities, its records as given. */
    static String municipalities(String... records) {
        return years("CVE,Entidad,Municipio", 1990, 2040) + "\n" + String.join("\n", records) + "\n";
    }

    /** A municipality's record: the same count in every year. */
    static String municipality(String code, String name, int persons) {
        return every(code + ",Aguascalientes," + name, persons, 51);
    }

    /** CONAPO's table of states. */
    static String states(String... records) {
        return years("ENTIDAD", 1970, 2070) + "\n" + String.join("\n", records) + "\n";
    }

    /** A state's record: the same count in every year. */
    static String state(String name, int persons) {
        return every(name, persons, 101);
    }

    /** The census as INEGI's site exports it, its rows as given. */
    static String census(String... rows) {
        return "\"Población total\"\r\n\"\"\r\n\"Consulta de: Población total \u00A0 Por: Entidad y municipio\"\r\n"
                + "\"\",\"\",\"Total\",\"Hombres\",\"Mujeres\",\"\"\r\n" + String.join("\r\n", rows)
                + "\r\n\r\n\"FUENTE: INEGI. Censo de Población y Vivienda 2020.\"\r\n";
    }

    /** INE's table of comunas, its records as given. */
    static String comunas(String... records) {
        return "cut_region,region,cut_provincia,provincia,cut_comuna,comuna,año,población\n"
                + String.join("\n", records) + "\n";
    }

    private static String years(String columns, int first, int last) {
        return columns + ","
                + IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static String every(String columns, int persons, int years) {
        return columns + ("," + persons).repeat(years);
    }

    static Path write(Path file, String text) throws IOException {
        return write(file, text, StandardCharsets.UTF_8);
    }

    static Path write(Path file, String text, Charset encoding) throws IOException {
        return Files.write(file, text.getBytes(encoding));
    }

    static KnownPlaces places() throws IOException {
        return KnownPlaces.of(new CatalogueFiles(ProjectFolder.path("data/catalogues")));
    }

    static PopulationFiles.Found find(Path file) throws IOException {
        return PopulationFiles.of(ProjectFolder.path("data/codebooks")).find(RawFolder.open(file));
    }

    /** What each record of a file means, titles and notes left out. */
    static List<PopulationRecord> interpret(Path file) throws IOException {
        PopulationTable table = find(file).known().get(0);
        PopulationInterpreter interpreter = new PopulationInterpreter(table, places());
        List<PopulationRecord> interpreted = new ArrayList<>();
        try (RawTable.Records records = table.table().open()) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (!interpreter.skips(record)) {
                    interpreted.add(interpreter.interpret(record));
                }
            }
        }
        return interpreted;
    }
}
