package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command; nothing here asks a publisher. */
class FetchCommandTest {

    @TempDir
    private Path raw;

    @Test
    void listsWhatCanBeFetchedAndWhenTheNextEditionsCome() {
        Result result = fetch("--list");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("ensu   https://www.inegi.org.mx/programas/ensu/#datos_abiertos")
                .contains("Next: no announced date is known. Every year, usually in September.");
    }

    @Test
    void saysWhichPageToVisitWhereNoStableAddressIsKnown() {
        Result result = fetch("rnid", "2026-09", "--file", "state");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out().lines())
                .containsExactly("rnid state 2026-09: no stable address is known; download it from"
                        + " https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva"
                        + " (RNID, Delitos, Estatal (zip with one CSV); the page's links change with every cut)"
                        + " and put it in " + raw + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "ensu,,'fetch needs a source and an edition, as in: atalaya fetch ensu 2024-Q3; --list says which.'",
        "inegi,2024-Q3,'SOURCE must be one of ensu, envipe, enusc, sesnsp, rnid, cead, conapo, ine_projections: was \"inegi\"'",
        "cead,2024-Q3,'EDITION of cead must be one of 2010 and later: was \"2024-Q3\"'",
    })
    void saysWhatIsAllowed(String source, String edition, String said) throws IOException {
        Result result = edition == null ? fetch(source) : fetch(source, edition);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().strip()).isEqualTo(said);
    }

    @Test
    void explainsItself() {
        Result result = fetch("--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("--revised", "atalaya fetch ensu 2024-Q3");
    }

    private Result fetch(String... args) {
        String[] all = new String[args.length + 5];
        all[0] = "fetch";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--data";
        all[args.length + 2] = ProjectFolder.data().toString();
        all[args.length + 3] = "--raw";
        all[args.length + 4] = raw.toString();
        return Commands.run(all);
    }
}
