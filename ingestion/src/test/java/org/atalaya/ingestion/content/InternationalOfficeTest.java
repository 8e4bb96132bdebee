package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.ContentTables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office of international affairs keeps requests, meetings, protocols and periodic reports, as document 000 asks. */
class InternationalOfficeTest {

    private static final String HEAD = """
            document: d
            author_unit: "Asuntos Internacionales"
            access: public
            review: checked
            documents:
              - id: d
                title: {es: "Oficio", en: "Letter"}
                document_kind: official_letter
                publisher: "Unidad"
                language: es
                sections:
                  - {section: s, heading: "Única"}
            records:
              - id: office
                section: s
            """;

    @TempDir
    private Path folder;

    @Test
    void takesARequestFromItsReceptionToItsAnswer() throws IOException {
        ContentReader.Checked content = read("""
                    kind: request
                    title: {es: "Curso", en: "Course"}
                    events:
                      - {event: received, happened_on: 2025-01-08}
                      - {event: evaluated, happened_on: 2025-01-15}
                      - {event: accepted, happened_on: 2025-01-20}
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(events(content))
                .containsExactly("received 2025-01-08", "evaluated 2025-01-15", "accepted 2025-01-20");
    }

    @Test
    void schedulesAMeetingWithItsProtocolAndThePeriodicReportsOfAResponsible() throws IOException {
        ContentReader.Checked content = read("""
                    kind: meeting
                    title: {es: "Reunión", en: "Meeting"}
                    relations: [{relation: about, other: checklist}]
                    events:
                      - {event: planned, happened_on: 2025-02-10}
                      - {event: rescheduled, happened_on: 2025-02-17, note: {es: "Vuelos", en: "Flights"}}
                      - {event: held, happened_on: 2025-02-17}
                    records:
                      - id: report
                        section: s
                        kind: obligation
                        title: {es: "Reporte", en: "Report"}
                        parties: [{party_role: responsible, unit: {es: "Enlace", en: "Liaison"}}]
                        obligation: {paragraph: 1, agreed_on: 2025-02-17, due: "monthly from 2025-03"}
                  - id: checklist
                    section: s
                    kind: protocol
                    title: {es: "Banderas e intérpretes", en: "Flags and interpreters"}
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(events(content)).containsExactly("planned 2025-02-10", "rescheduled 2025-02-17", "held 2025-02-17");
        Map<String, Object> report = content.rows().stream()
                .filter(row -> row.table().equals(ContentTables.OBLIGATION))
                .collect(Collectors.toMap(row -> row.text("record"), row -> row.text("due_kind")));
        assertThat(report).containsExactly(Map.entry("report", "monthly"));
    }

    private static List<String> events(ContentReader.Checked content) {
        return content.rows().stream()
                .filter(row -> row.table().equals(ContentTables.EVENT))
                .map(row -> row.text("event") + " " + row.text("happened_on"))
                .toList();
    }

    private ContentReader.Checked read(String record) throws IOException {
        Files.writeString(folder.resolve("office.yaml"), HEAD + record);
        List<FileReading> files = new ArrayList<>();
        for (ContentFile file : ContentFile.list(folder)) {
            files.add(file.read());
        }
        return ContentReader.check(
                files, ContentReader.targets(new CatalogueFiles(ProjectFolder.path("data/catalogues"))), Access.PUBLIC);
    }
}
