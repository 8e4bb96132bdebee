package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonRecord;
import org.atalaya.ingestion.interpret.PersonRecords;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.raw.RawFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The key that joins persons and residents from 2016 to 2020, of which no microdata is held, proved on an
 * edition whose tables have its columns and, besides, an id, the sex and the age in both.
 */
class EnsuKeyTest {

    private static final String JOINED = "joined: {cs: {UPM: UPM, VIV_SEL: VIV_SEL, N_ENT: N_ENT, R_SEL: N_REN}}";

    @TempDir
    private Path books;

    @Test
    void isTheSameInEveryEditionFrom2016Q2To2020Q1() throws IOException {
        Codebooks codebooks = Codebooks.read(ProjectFolder.path("data/codebooks/ensu"));

        Stream<Codebooks.Entry> joined = codebooks.list().stream()
                .filter(entry -> entry.book().joined().containsKey("cs"))
                .filter(entry -> entry.edition().period().compareTo("2016-Q2") >= 0);

        assertThat(joined).hasSize(16).allSatisfy(entry -> {
            assertThat(entry.book().joined().get("cs").keySet())
                    .containsExactlyInAnyOrderElementsOf(entry.book().design().person());
            assertThat(entry.book().design().person()).containsExactly("UPM", "VIV_SEL", "N_ENT", "R_SEL");
        });
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "ATALAYA_OFFICIAL_DATA", matches = ".+")
    void findsEveryPersonOf2024AmongTheResidents() throws IOException {
        Path own = ProjectFolder.path("data/codebooks/ensu");
        Files.copy(own.resolve("codings.yaml"), books.resolve("codings.yaml"));
        Files.writeString(
                books.resolve("2024-Q1.yaml"),
                Files.readString(own.resolve("2024-Q1.yaml"))
                        .replace("joined: {}", JOINED)
                        .replace("sex: {column: SEXO", "sex: {column: cs.SEXO")
                        .replace("age: {column: EDAD", "age: {column: cs.EDAD"));
        Path zip = Path.of(System.getenv("ATALAYA_OFFICIAL_DATA"), "ensu", "conjunto_de_datos_ensu_2024_1t_csv.zip");
        PersonTable table =
                new EnsuFiles(Codebooks.read(books)).find(RawFolder.open(zip)).get(0);
        Set<List<String>> keys = new HashSet<>();
        int persons = 0;
        try (PersonRecords records = new PersonRecords(
                table.table(), table.joined(), table.codebook().book())) {
            List<String> header = records.header();
            while (records.hasNext()) {
                PersonRecord person = records.next();
                List<String> fields = person.own().fields();
                assertThat(person.unmatched())
                        .as("record %d", person.own().number())
                        .isEmpty();
                assertThat(person.joined())
                        .as("record %d", person.own().number())
                        .containsExactly(fields.get(header.indexOf("SEXO")), fields.get(header.indexOf("EDAD")));
                keys.add(Stream.of("UPM", "VIV_SEL", "N_ENT", "R_SEL")
                        .map(column -> fields.get(header.indexOf(column)))
                        .toList());
                persons++;
            }
        }
        assertThat(persons).isEqualTo(24_022);
        assertThat(keys).hasSize(24_022);
    }
}
