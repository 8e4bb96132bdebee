package org.atalaya.notebooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.notebooks.Atalaya;
import org.atalaya.notebooks.NotebookFiles;
import org.atalaya.notebooks.Shown;
import org.atalaya.notebooks.Table;
import org.atalaya.notebooks.kernel.CellFailed;
import org.atalaya.notebooks.kernel.JavaShell;
import org.atalaya.web.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notebooks, run on the demonstration's release as the kernel runs them, beside the site's pages of it. A store
 * named by ATALAYA_NOTEBOOK_STORE is read instead: one with microdata, to see what the demonstration cannot show.
 */
class NotebooksIT {

    private static final Map<Path, List<Shown>> RUN = new HashMap<>();

    private static Path store;
    private static SitePages site;

    @BeforeAll
    static void open() throws Exception {
        String named = System.getenv("ATALAYA_NOTEBOOK_STORE");
        store = named == null ? demo() : Path.of(named).toAbsolutePath();
        site = new SitePages(store);
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
    }

    /** The project's own figures, from the store the site's tests have filled in this build where there is one. */
    private static Path demo() throws IOException, InterruptedException {
        Path filled = Path.of("../web/target/it-stores/demo").toAbsolutePath().normalize();
        Path filledBy = filled.resolveSibling("demo.build");
        String build = System.getProperty("atalaya.build", "");
        return Files.exists(filledBy) && Files.readString(filledBy).equals(build) ? filled : publishDemo();
    }

    /** Publishes them by the launcher, as a user does. */
    private static Path publishDemo() throws IOException, InterruptedException {
        Path store = Path.of("target", "store").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("..", "atalaya").toAbsolutePath().normalize().toString(),
                        "demo",
                        "--no-serve",
                        "--store",
                        store.toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return store;
    }

    static List<Path> notebooks() {
        return NotebookFiles.list();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void showWhatTheSiteShows(Path notebook) throws Exception {
        SameOnTheSite sameOnTheSite = new SameOnTheSite(site);
        List<Shown> shown = run(notebook);
        assertThat(shown).hasSizeGreaterThan(4);
        for (Shown one : shown) {
            assertThat(sameOnTheSite.missing(one)).as(one.page()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void showNoShareWithoutItsRangeOrItsReason(Path notebook) throws Exception {
        for (Shown one : run(notebook)) {
            if (one instanceof Table table) {
                assertThat(table.rows()).as(table.title()).allSatisfy(NotebooksIT::hasNoBareShare);
            }
        }
    }

    private static void hasNoBareShare(List<String> row) {
        for (int at = 1; at < row.size(); at++) {
            String cell = row.get(at);
            List<String> after = row.subList(at, row.size());
            assertThat(!cell.contains("%")
                            || cell.contains("(")
                            || after.stream().anyMatch(word -> word.contains("precisión")))
                    .as("%s in %s", cell, row)
                    .isTrue();
        }
    }

    @Test
    void wouldMissANumberTheSiteDoesNotHave() throws Exception {
        Table headlines;
        try (Atalaya atalaya = Atalaya.open(store)) {
            headlines = atalaya.place("MX:city:28").headlines();
        }
        List<String> row = new ArrayList<>(headlines.rows().get(0));
        row.set(2, row.get(2).replaceFirst("\\d\\.\\d", "0.0"));
        Table changed =
                new Table(headlines.title(), headlines.head(), List.of(row), headlines.notes(), headlines.page());
        SameOnTheSite sameOnTheSite = new SameOnTheSite(site);
        assertThat(sameOnTheSite.missing(headlines)).isEmpty();
        assertThat(sameOnTheSite.missing(changed)).hasSize(1);
    }

    @Test
    void readTheSameInEnglish() throws Exception {
        Table headlines;
        try (Atalaya english = Atalaya.open(store).in(Language.EN)) {
            headlines = english.place("MX:city:28").headlines();
        }
        assertThat(headlines.head()).contains("Indicator", "Change");
        assertThat(new SameOnTheSite(site).missing(headlines)).isEmpty();
    }

    /** What the cells of a notebook show, from the first to the last; every cell must run. */
    private static List<Shown> run(Path notebook) throws IOException, CellFailed {
        if (RUN.containsKey(notebook)) {
            return RUN.get(notebook);
        }
        List<Shown> shown = new ArrayList<>();
        try (JavaShell shell = new JavaShell(store)) {
            for (JsonNode cell : NotebookFiles.cells(notebook, "code")) {
                Optional<Object> given = shell.run(NotebookFiles.source(cell));
                List<?> several = given.isPresent() && given.get() instanceof List<?> list
                        ? list
                        : given.stream().toList();
                several.stream()
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast)
                        .forEach(shown::add);
            }
        }
        RUN.put(notebook, shown);
        return shown;
    }
}
