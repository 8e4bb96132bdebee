package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.ingestion.interpret.Codebooks.Entry;

/** A codebook of one edition with two questions, small enough to change a line of it in a test. */
final class SmallCodebook {

    static final String CODINGS = """
            safety: {"1": safe, "2": unsafe, "9": dont_know}
            effectiveness: {"1": very_effective, "4": not_effective, "9": dont_know, "": skipped}
            """;

    static final String YAML = """
            survey: ensu
            verified: dictionary
            confirmed_by: who keeps the fixtures
            editions:
              - {period: 2099-Q1, period_code: "0199"}
            person_table: cb
            joined: {}
            encodings: [UTF-8]
            lonely_psu: adjust
            rejected_rows_limit: 0.25
            design:
              period: PER
              person: ID_PER
              psu: UPM_DIS
              stratum: EST_DIS
              panel_psu: UPM
              weight: FAC_SEL
              city: CD
              state: CVE_ENT
              municipality: CVE_MUN
              region: REG_CD
            sex: {column: SEXO, codes: {"1": male, "2": female}}
            age: {column: EDAD, youngest: 18, not_specified: ["98"], groups: {}}
            answers:
              perceived_safety: {column: BP1_1, coding: safety}
              municipal_police_performance: {column: BP1_8_1, coding: effectiveness}
            """;

    /** As editions before 2020 are: no id, city nor lasting PSU; sex and age in another table. */
    static final String JOINED = YAML.replace("person: ID_PER", "person: [UPM, VIV_SEL, R_SEL]")
            .replace("panel_psu: UPM", "panel_psu: []")
            .replace("city: CD", "city:")
            .replace("region: REG_CD", "region:")
            .replace("column: SEXO", "column: cs.SEX")
            .replace("column: EDAD", "column: cs.EDA")
            .replace("joined: {}", "joined: {cs: {UPM: UPM, VIV_SEL: VIV_SEL, R_SEL: N_REN}}");

    private SmallCodebook() {}

    /** The codebook as it is, read from a folder. */
    static Entry read(Path folder) throws IOException {
        return read(folder, YAML);
    }

    /** The codebook as given, read from a folder. */
    static Entry read(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("codings.yaml"), CODINGS);
        Files.writeString(folder.resolve("small.yaml"), yaml);
        return Codebooks.read(folder).list().get(0);
    }
}
