package org.atalaya.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Survey mnemonics change meaning from edition to edition: they stand in codebooks, never in code. */
class MnemonicsTest {

    private static final Pattern MNEMONIC = Pattern.compile("\\b(?:B?P\\d+_\\d+\\w*|FAC_(?:SEL|VIV|ELE|DEL)|UPM_DIS"
            + "|EST_DIS|EDIS|CVE_(?:ENT|MUN)|REG_CD|ID_(?:PER|VIV)|NOM_(?:CD|ENT|MUN)|BPCOD|[Vv]ar_?[Ss]trat"
            + "|VarStrat|[Ff]act_[Pp]ers\\w*)\\b|\"(?:SEXO?|EDAD?|PER|UPM|CD|FACTOR)\"");

    @ParameterizedTest
    @ValueSource(strings = {"data", "ingestion", "analytics", "web"})
    void standInNoCode(String module) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectFolder.path(module).resolve("src/main"))) {
            for (Path file : files.filter(MnemonicsTest::isCode).toList()) {
                MNEMONIC.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(mnemonic -> found.add(mnemonic + " in " + file));
            }
        }

        assertThat(found)
                .as("mnemonics in the code of %s; map them in data/codebooks", module)
                .isEmpty();
    }

    @Test
    void areRecognisedWhereTheyStand() throws IOException {
        String codebook = Files.readString(ProjectFolder.path("data/codebooks/ensu/2024-Q1.yaml"));

        assertThat(MNEMONIC.matcher(codebook).results().map(MatchResult::group))
                .contains("BP1_1", "BP1_2_01", "BP3_2A", "FAC_SEL", "UPM_DIS", "EST_DIS", "CVE_ENT", "REG_CD");
        assertThat(MNEMONIC.matcher("select P5_1 from t").find()).isTrue();
        assertThat(MNEMONIC.matcher("row.get(\"CD\")").find()).isTrue();
        assertThat(MNEMONIC.matcher("p_holm, P2 and BP of a CD").find()).isFalse();
    }

    private static boolean isCode(Path file) {
        return file.toString().matches(".*\\.(java|sql|jte)");
    }
}
