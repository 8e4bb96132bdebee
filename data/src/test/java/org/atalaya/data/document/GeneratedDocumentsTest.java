package org.atalaya.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documents made from the code are what the code says. */
class GeneratedDocumentsTest {

    private static final String COMMAND =
            "./mvnw -q -B -pl data test -Dtest=GeneratedDocumentsTest -Datalaya.update=true";

    @Test
    void tellsOfTheStoreWhatItsContractsSay() throws IOException {
        requireCurrent("docs/STORE.md", StoreDocument.render());
    }

    @Test
    void tellsOfProblemsWhatTheirKindsSay() throws IOException {
        requireCurrent("docs/PROBLEMS.md", ProblemsDocument.render());
    }

    private static void requireCurrent(String name, String rendered) throws IOException {
        Path file = ProjectFolder.file(name);
        if (Boolean.getBoolean("atalaya.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rendered);
        }
        List<String> committed = Files.exists(file) ? Files.readAllLines(file) : List.of();
        assertThat(findFirstDifference(committed, rendered.lines().toList()))
                .as("%s no longer says what the code says. Write it again with%n  %s%nand commit it.", name, COMMAND)
                .isEmpty();
    }

    private static Optional<String> findFirstDifference(List<String> committed, List<String> rendered) {
        for (int line = 0; line < Math.max(committed.size(), rendered.size()); line++) {
            String is = line < committed.size() ? committed.get(line) : "(nothing)";
            String shouldBe = line < rendered.size() ? rendered.get(line) : "(nothing)";
            if (!is.equals(shouldBe)) {
                return Optional.of("line " + (line + 1) + " is\n  " + is + "\nand should be\n  " + shouldBe);
            }
        }
        return Optional.empty();
    }
}
