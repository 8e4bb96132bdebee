package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported and what is not, and registered offences, over the figures the project ships. */
class ReportingIT {

    private static final RunningSite SITE = RunningSite.demo();

    /**
     * ENVIPE 2021 as INEGI printed it (prevalence 23,520 per 100,000 adults; dark figure 93.2693717687880 %) and
     * ENUSC 2024 as INE printed it (38.5, 8.5 and 28.0 %); offences of 2020 summed by hand from the 32 states of
     * SESNSP's cut of November 2024: 1,841,191.
     */
    @ParameterizedTest
    @CsvSource({"MX, 0, 23.5", "MX, 1, 93.3", "CL, 0, 38.5", "CL, 1, 8.5", "CL, 2, 28.0"})
    void countriesHaveWhatTheirPublishersPrinted(String country, int column, String percent) {
        Document page = SITE.page("/en/offences/reporting");
        assertThat(page.select("tr.total:has(a[href$=/country/" + country + "]) td")
                        .get(column)
                        .text())
                .startsWith(percent + " % (");
    }

    @Test
    void theRegisterStandsBesideAndIsNotSubtracted() {
        assertThat(SITE.page("/es/delitos/denuncia").select("main").text())
                .contains("Todos los delitos del fuero común: en 2020, 1,841,191 delitos registrados, ")
                .contains("Lo uno no se resta de lo otro ni se divide entre ello.")
                .contains("la cifra negra y los delitos uno por uno no se pueden dar");
    }

    @Test
    void everyStateAndRegionHasItsRow() {
        Document page = SITE.page("/es/delitos/denuncia");
        assertThat(page.select("main tr a[href*=/mx/entidad/]")).hasSize(32);
        assertThat(page.select("main tr a[href*=/cl/region/]")).hasSize(16);
    }

    /**
     * January 2024 of Mexico in SESNSP's cuts of April and November 2024, summed by hand from the publisher's
     * files: 173,920 and 173,892.
     */
    @Test
    void theRevisionOfJanuary2024IsShown() {
        assertThat(SITE.page("/es/datos/revisiones")
                        .select("tr:contains(173,920)")
                        .text())
                .contains("173,892")
                .contains("−28");
    }
}
