package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.OwnRegisterTables;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A municipality's own counts stand on its page, apart from registered offences. */
class OwnRegistersIT {

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("own-registers"));
        Releases.publishDemo(store, "2026-01-01.1", OwnRegistersIT::write);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void countsStandByMonthWithWhyAMonthHasNone() {
        Element section = site.page("/es/lugares/mx/municipio/15058").selectFirst("#own-registers");
        assertThat(section.select("thead th").eachText()).containsExactly("Mes", "Robo a casa", "Ruido");
        assertThat(section.select("tbody tr").eachText())
                .containsExactly(
                        "marzo de 2024 No se informó Reservado: de él se podría deducir una cifra pequeña",
                        "febrero de 2024 31 1,250");
        assertThat(section.text())
                .contains("Coordinación de seguridad")
                .contains("Llamadas")
                .contains("Según su autor, cercano a «Robo en vivienda»: C, solo se compara el sentido del cambio."
                        + " Incluye intentos.");
    }

    @Test
    void theNoteSaysWhatTheyAreNot() {
        assertThat(site.page("/en/places/mx/municipality/15058")
                        .selectFirst("#own-registers")
                        .text())
                .contains("neither added to nor compared with registered offences")
                .contains("Calls to the centre");
    }

    @Test
    void noOtherPlaceHasThem() {
        assertThat(site.page("/es/lugares/mx/municipio/15033").select("#own-registers"))
                .isEmpty();
    }

    private static void write(Path release) throws IOException, SQLException {
        write(release, OwnRegisterTables.OWN_REGISTER, new Object[] {
            "own_calls",
            "MX",
            "municipality",
            "15058",
            "Llamadas al centro",
            "Calls to the centre",
            "Coordinación de seguridad",
            "Llamadas atendidas",
            "Calls answered",
            "calls",
            "En el sistema del centro",
            null,
            "2024-02",
            "2024-03",
            null,
            null,
            "Coordinación",
            "CC BY 4.0",
            "own_calls 2024-03"
        });
        write(
                release,
                OwnRegisterTables.OWN_REGISTER_CATEGORY,
                new Object[] {
                    "own_calls",
                    "burglary",
                    1,
                    "Robo a casa",
                    "Burglary",
                    "home_burglary",
                    "C",
                    "Incluye intentos",
                    "Includes attempts"
                },
                new Object[] {"own_calls", "noise", 2, "Ruido", "Noise", null, null, null, null});
        write(
                release,
                OwnRegisterTables.OWN_REGISTER_COUNT,
                new Object[] {"own_calls", "burglary", "all", "2024-02", 31L, "available"},
                new Object[] {"own_calls", "burglary", "all", "2024-03", null, "not_reported"},
                new Object[] {"own_calls", "noise", "all", "2024-02", 1_250L, "available"},
                new Object[] {"own_calls", "noise", "all", "2024-03", null, "withheld_with_small"});
    }

    private static void write(Path release, TableContract contract, Object[]... rows) throws IOException, SQLException {
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(row);
            }
            table.write(release);
        }
    }
}
