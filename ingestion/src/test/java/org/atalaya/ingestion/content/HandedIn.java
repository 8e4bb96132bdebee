package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as people hand them in, some of them people with bad intentions. */
final class HandedIn {

    /** A workbook without a fault: a document of its own, a programme, an activity, a party. */
    static final Map<String, List<List<String>>> PROGRAMME = Map.of(
            "Ficha",
            List.of(
                    List.of("Campo", "Valor"),
                    List.of("Documento", "convenio-2026"),
                    List.of("Sección", "unica"),
                    List.of("Unidad autora", "Dirección de Seguridad de Ejemplo"),
                    List.of("Acceso", "público"),
                    List.of("Revisión", "cotejado")),
            "Documentos",
            List.of(
                    List.of("Clave", "Título", "Título (inglés)", "Tipo de documento", "Emisor", "Idioma"),
                    List.of("convenio-2026", "Convenio", "Agreement", "convenio", "Municipio de Ejemplo", "es")),
            "Secciones",
            List.of(List.of("Documento", "Sección", "Encabezado"), List.of("convenio-2026", "unica", "Única")),
            "Programas",
            List.of(
                    List.of("Clave", "Título", "Título (inglés)", "Desde", "Etiquetas"),
                    List.of("programa-ejemplo", "Programa", "Programme", "2026", "funding, continuity")),
            "Actividades",
            List.of(
                    List.of("Clave", "Parte de", "Título", "Título (inglés)"),
                    List.of("actividad-ejemplo", "programa-ejemplo", "Seminario", "Seminar")),
            "Participantes",
            List.of(
                    List.of("Registro", "Papel", "Unidad", "Unidad (inglés)"),
                    List.of("programa-ejemplo", "responsable", "Municipio", "Municipality")));

    private HandedIn() {}

    /**
     * Writes a workbook.
     *
     * @param sheets sheet → rows; a cell that begins with {@code FORMULA:} is a formula
     */
    static Path write(Path file, Map<String, List<List<String>>> sheets) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
                Worksheet page = workbook.newWorksheet(sheet.getKey());
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    List<String> cells = sheet.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        String cell = cells.get(column);
                        if (cell.startsWith("FORMULA:")) {
                            page.formula(row, column, cell.substring("FORMULA:".length()));
                        } else if (!cell.isEmpty()) {
                            page.value(row, column, cell);
                        }
                    }
                }
            }
        }
        return file;
    }
}
