package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withdrawn is left out of a new release, and the release tells so. */
class WithdrawnContentTest {

    private static final String PRACTICE = "chihuahua-asuntos-internacionales";

    @TempDir
    private Path store;

    private static ContentReader.Checked read(Withdrawals withdrawals) throws IOException {
        List<FileReading> readings = new ArrayList<>();
        for (ContentFile file : ContentFile.list(ProjectFolder.path("data/content"))) {
            readings.add(file.read());
        }
        return ContentReader.check(
                WithdrawnRows.rejected(readings, withdrawals),
                ContentReader.targets(new CatalogueFiles(ProjectFolder.path("data/catalogues"))),
                Access.PUBLIC);
    }

    @Test
    void aWithdrawnRecordAndWhatIsPartOfItAreLeftOutAndTold() throws IOException {
        Files.writeString(store.resolve("withdrawn.yaml"), """
                retiros:
                  - {registro: %s, dia: 2027-01-15, rol: Archivo, motivo: Error}
                """.formatted(PRACTICE));
        ContentReader.Checked content = read(WithdrawalList.read(store));
        assertThat(content.rows())
                .isNotEmpty()
                .noneMatch(row -> row.text("record").equals(PRACTICE)
                        || row.text("parent").equals(PRACTICE)
                        || row.text("other").equals(PRACTICE));
        assertThat(content.problems())
                .filteredOn(found -> found.problem().kind() == ProblemKind.CONTENT_WITHDRAWN)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.problem().value()).isEqualTo(PRACTICE);
                    assertThat(found.problem().expected()).isEqualTo("withdrawn on 2027-01-15");
                });
    }

    @Test
    void withoutAListNothingIsLeftOut() throws IOException {
        assertThat(read(Withdrawals.NONE).rows())
                .anyMatch(row -> row.text("record").equals(PRACTICE));
    }
}
