package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.data.store.ContentTables;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/REQUIREMENTS.md keeps its word: every row is there, and what a row names is where it says. */
class RequirementsTest {

    private static final Pattern RECORD = Pattern.compile("`([a-z0-9-]+)`");

    private static List<Row> rows;

    private record Row(String id, String file, List<String> records, String test, String page) {}

    @BeforeAll
    static void readTheTable() throws IOException {
        rows = Files.readAllLines(ProjectFolder.path("docs/REQUIREMENTS.md")).stream()
                .filter(line -> line.matches("\\| \\d{3}-.*"))
                .map(line -> line.split(" ?\\| ?"))
                .map(cells -> new Row(cells[1], cells[3], names(cells[4]), cells[5], cells[6]))
                .toList();
    }

    @Test
    void hasEveryRowOfTheFiveDocumentsOnce() {
        List<String> ids = new ArrayList<>();
        IntStream.rangeClosed(1, 18).forEach(row -> ids.add("000-%02d".formatted(row)));
        IntStream.rangeClosed(1, 23).forEach(row -> ids.add("001-%02d".formatted(row)));
        IntStream.rangeClosed(1, 9).forEach(row -> ids.add("002-%02d".formatted(row)));
        IntStream.rangeClosed(1, 19).forEach(row -> ids.add("003-%02d".formatted(row)));
        IntStream.rangeClosed(1, 7).forEach(row -> ids.add("004-%02d".formatted(row)));
        IntStream.rangeClosed(1, 13).forEach(row -> ids.add("004-M%02d".formatted(row)));

        assertThat(rows).extracting(Row::id).containsExactlyElementsOf(ids);
    }

    @Test
    void findsEveryRecordInItsFile() throws IOException {
        for (Row row : rows) {
            Path file = ProjectFolder.path("data/content").resolve(row.file());
            assertThat(file).as(row.id()).isRegularFile();
            Set<String> records = new ContentFile(
                            ProjectFolder.path("data/content").toString(), row.file())
                    .read().rows().stream()
                            .filter(each -> each.table().equals(ContentTables.RECORD))
                            .map(each -> each.text("record"))
                            .collect(Collectors.toSet());
            assertThat(records).as(row.id()).containsAll(row.records());
        }
    }

    @Test
    void namesTestsThatExist() throws IOException {
        List<String> tests = new ArrayList<>(tests("ingestion/src/test/java/org/atalaya/ingestion/content"));
        tests.addAll(tests("web/src/test/java/org/atalaya/web/it"));
        assertThat(tests).containsAll(rows.stream().map(Row::test).collect(Collectors.toSet()));
    }

    /** Whether these pages are there, RequirementsIT of the site asks. */
    @Test
    void namesThePagesOfEveryRow() {
        assertThat(rows).extracting(Row::page).allMatch(page -> page.matches("`/es/\\S+`( `/es/\\S+`)*"));
    }

    private static List<String> tests(String folder) throws IOException {
        List<String> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(ProjectFolder.path(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Pattern.compile("void (\\w+)\\(")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> tests.add(name + "." + found.group(1)));
            }
        }
        return tests;
    }

    private static List<String> names(String cell) {
        return RECORD.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
