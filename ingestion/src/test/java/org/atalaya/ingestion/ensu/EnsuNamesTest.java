package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names INEGI gave its files, as its own zips of 2015 to 2025 have them. */
class EnsuNamesTest {

    @ParameterizedTest
    @CsvSource({
        "conjunto_de_datos_cb_ensu_01_2015.csv, cb, 2015-Q1",
        "conjunto_de_datos_viv_ensu_02_2015.csv, viv, 2015-Q2",
        "conjunto_de_datos_cs_ensu_04_2016.csv, cs, 2016-Q4",
        "ensu_cb_0118.csv, cb, 2018-Q1",
        "' ensu_cb_0218.csv', cb, 2018-Q2",
        "conjunto_de_datos_cb_ENSU_04_2018.csv, cb, 2018-Q4",
        "conjunto_de_datos_cb_ENSU_2019_2t.csv, cb, 2019-Q2",
        "conjunto_de_datos_CB_SEC1_2_3_ENSU_09_2020.csv, cb_sec1_2_3, 2020-Q3",
        "conjunto_de_datos_CB_SEC4_ENSU_09_2020.csv, cb_sec4, 2020-Q3",
        "conjunto_de_datos_CB_ENSU_12_2021.csv, cb, 2021-Q4",
        "conjunto_de_datos_ensu_cb_0625.csv, cb, 2025-Q2",
        "CONJUNTO_DE_DATOS_ENSU_CS_0924.CSV, cs, 2024-Q3",
    })
    void tellTheTableAndTheEdition(String name, String table, String edition) {
        assertThat(EnsuNames.table(name)).contains(table);
        assertThat(EnsuNames.editions(name)).containsExactly(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "conjunto_de_datos_cb_ensu_03_2019.csv, 2019-Q1, 2019-Q3",
        "conjunto_de_datos_cb_ENSU_03_2015.csv, 2015-Q1, 2015-Q3",
        "conjunto_de_datos_ensu_cb_0324.csv, 2024-Q1, 2024-Q3",
    })
    void leaveOpenWhetherThreeIsMarchOrTheThirdQuarter(String name, String march, String third) {
        assertThat(EnsuNames.editions(name)).containsExactly(march, third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diccionario_de_datos_ensu_cb_0324.csv",
                "0_indice_tablas_ensu0324.csv",
                "metadatos_ensu0324.txt",
                "conjunto_de_datos_TPer_Vic2_ENVIPE_2021.csv",
                "bp1_1.csv",
                "conjunto_de_datos_ensu_cb_0324.xlsx",
                "ensu.csv"
            })
    void tellOfNoOtherFileThatItIsADataTable(String name) {
        assertThat(EnsuNames.table(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "conjunto_de_datos_cb_ensu_01_2015.csv, conjunto_de_datos_CS_ensu_01_2015.csv, true",
        "conjunto_de_datos_CB_SEC1_2_3_ENSU_09_2020.csv, conjunto_de_datos_CB_SEC4_ENSU_09_2020.csv, true",
        "ensu_cb_0118.csv, ensu_cs_0118.csv, true",
        "conjunto_de_datos_cb_ensu_01_2015.csv, conjunto_de_datos_cs_ensu_02_2015.csv, false",
    })
    void tellTablesOfOneEditionFromThoseOfAnother(String name, String other, boolean same) {
        assertThat(EnsuNames.sameEdition(name, other)).isEqualTo(same);
    }
}
