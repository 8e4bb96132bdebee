package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses are promises to those who link, so they are written out. */
class LinksTest {

    @Test
    void anIndicatorHasAMapInEachLanguage() {
        assertThat(Links.map(Language.ES, "perceived_insecurity"))
                .isEqualTo("/es/indicadores/perceived_insecurity/mapa");
        assertThat(Links.map(Language.EN, "perceived_insecurity")).isEqualTo("/en/indicators/perceived_insecurity/map");
    }

    @ParameterizedTest
    @CsvSource({
        "MX:country:MX,         /es/lugares/mx/pais/MX,           /en/places/mx/country/MX",
        "MX:state:15,           /es/lugares/mx/entidad/15,        /en/places/mx/state/15",
        "MX:municipality:01001, /es/lugares/mx/municipio/01001,   /en/places/mx/municipality/01001",
        "MX:city:28,            /es/lugares/mx/ciudad/28,         /en/places/mx/city/28",
        "MX:area:05035,         /es/lugares/mx/area/05035,        /en/places/mx/area/05035",
        "MX:urban-total:00,     /es/lugares/mx/total-urbano/00,   /en/places/mx/urban-total/00",
        "CL:country:CL,         /es/lugares/cl/pais/CL,           /en/places/cl/country/CL",
        "CL:region:13,          /es/lugares/cl/region/13,         /en/places/cl/region/13",
        "CL:comuna:13122,       /es/lugares/cl/comuna/13122,      /en/places/cl/comuna/13122",
    })
    void aPlaceHasOneAddressInEachLanguageAndIsFoundByIt(String id, String spanish, String english) {
        TerritoryId place = TerritoryId.parse(id);
        assertThat(Links.place(Language.ES, place)).isEqualTo(spanish);
        assertThat(Links.place(Language.EN, place)).isEqualTo(english);
        String[] es = spanish.split("/");
        assertThat(Links.findPlace(Language.ES, es[3], es[4], es[5])).contains(place);
        String[] en = english.split("/");
        assertThat(Links.findPlace(Language.EN, en[3], en[4], en[5])).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "ES, mx, municipality, 15058",
        "EN, mx, municipio,    15058",
        "ES, mx, municipio,    1505",
        "ES, mx, municipio,    ../15058",
        "ES, mx, municipio,    ''",
        "ES, fr, municipio,    15058",
        "ES, '', municipio,    15058",
        "ES, mx, '',           15058",
        "ES, mx, MUNICIPIO,    15058",
        "EN, mx, urban-total,  01",
    })
    void partsThatNameNoPlaceFindNone(Language language, String country, String kind, String code) {
        assertThat(Links.findPlace(language, country, kind, code)).isEmpty();
    }

    @Test
    void sectionsHaveTheirWordInEachLanguage() {
        assertThat(Section.values())
                .extracting(section -> section.path(Language.ES))
                .containsExactly(
                        "/es/",
                        "/es/lugares",
                        "/es/comparar",
                        "/es/indicadores",
                        "/es/delitos",
                        "/es/transferencia",
                        "/es/practicas",
                        "/es/modelos",
                        "/es/intercambios",
                        "/es/acuerdos",
                        "/es/metas",
                        "/es/afirmaciones",
                        "/es/diagnosticos",
                        "/es/registros",
                        "/es/metodos",
                        "/es/datos",
                        "/es/buscar",
                        "/es/observatorio");
        assertThat(Section.values())
                .extracting(section -> section.path(Language.EN))
                .containsExactly(
                        "/en/",
                        "/en/places",
                        "/en/compare",
                        "/en/indicators",
                        "/en/offences",
                        "/en/transfer",
                        "/en/practices",
                        "/en/models",
                        "/en/exchanges",
                        "/en/agreements",
                        "/en/goals",
                        "/en/claims",
                        "/en/diagnostics",
                        "/en/records",
                        "/en/methods",
                        "/en/data",
                        "/en/search",
                        "/en/observatory");
    }

    @ParameterizedTest
    @CsvSource({
        "ES, PRACTICE, /es/practicas/a-b",
        "EN, MODEL, /en/models/a-b",
        "ES, PROGRAMME, /es/intercambios/a-b",
        "ES, MEETING, /es/acuerdos/a-b",
        "EN, OBLIGATION, /en/agreements/a-b",
        "ES, PLAN, /es/metas/a-b",
        "EN, GOAL, /en/records/a-b",
        "ES, CLAIM, /es/afirmaciones/a-b",
    })
    void recordsHaveTheAddressOfTheirKind(Language language, RecordKind kind, String address) {
        assertThat(Links.record(language, kind, "a-b")).isEqualTo(address);
    }

    @Test
    void indicatorsAndTheirMethodHaveAddresses() {
        assertThat(Links.indicator(Language.ES, "perceived_insecurity"))
                .isEqualTo("/es/indicadores/perceived_insecurity");
        assertThat(Links.indicator(Language.EN, "perceived_insecurity"))
                .isEqualTo("/en/indicators/perceived_insecurity");
        assertThat(Links.method(Language.ES, "share-of-people")).isEqualTo("/es/metodos#share-of-people");
        assertThat(Links.method(Language.EN, "share-of-people")).isEqualTo("/en/methods#share-of-people");
    }

    @Test
    void aDossierNamesItsProblemAndItsRelease() {
        TerritoryId neza = TerritoryId.parse("MX:municipality:15058");
        assertThat(Links.dossier(Language.ES, neza, "", "trust", "2026-11-22.1"))
                .isEqualTo("/es/diagnosticos/mx/municipio/15058?problem=trust&release=2026-11-22.1");
        assertThat(Links.dossier(Language.EN, neza, ".docx", "trust", "2026-11-22.1"))
                .isEqualTo("/en/diagnostics/mx/municipality/15058.docx?problem=trust&release=2026-11-22.1");
        assertThat(Links.diagnosesForCall(Language.EN, "a-b")).isEqualTo("/en/diagnostics?call=a-b");
    }

    @Test
    void aComparisonNamesItsPlacesInOrder() {
        List<TerritoryId> places = List.of(TerritoryId.parse("MX:city:28"), TerritoryId.parse("MX:urban-total:00"));
        assertThat(Links.compare(Language.ES, places))
                .isEqualTo("/es/comparar?place=MX:city:28&place=MX:urban-total:00");
        assertThat(Links.compare(Language.EN, places))
                .isEqualTo("/en/compare?place=MX:city:28&place=MX:urban-total:00");
        assertThat(Links.compare(Language.EN, List.of())).isEqualTo("/en/compare");
    }

    @Test
    void offencesAndRevisionsHaveTheirPages() {
        assertThat(Links.offence(Language.ES, "fraud")).isEqualTo("/es/delitos/fraud");
        assertThat(Links.offence(Language.EN, "fraud")).isEqualTo("/en/offences/fraud");
        assertThat(Links.revisions(Language.ES)).isEqualTo("/es/datos/revisiones");
        assertThat(Links.revisions(Language.EN)).isEqualTo("/en/data/revisions");
        assertThat(Links.publications(Language.ES)).isEqualTo("/es/datos/calendario");
        assertThat(Links.publications(Language.EN)).isEqualTo("/en/data/calendar");
    }

    /** Percent-encoding of UTF-8 by hand: RFC 3986, 2.1. */
    @Test
    void whatIsTypedCannotEndAParameterOrAnAddress() {
        assertThat(Links.query(List.of(Map.entry("q", "a&b=c#d?e"), Map.entry("p q", "ñ \"<>'+%"))))
                .isEqualTo("?q=a%26b%3Dc%23d%3Fe&p+q=%C3%B1+%22%3C%3E%27%2B%25");
        assertThat(Links.query(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noAddressNeedsEscapingInHtml(Language language) {
        for (Section section : Section.values()) {
            assertThat(section.path(language)).matches("/[a-z]{2}/[a-z]*");
        }
    }

    @Test
    void whatFollowsTransfersHasItsAddresses() {
        assertThat(Links.tracker(Language.ES)).isEqualTo("/es/transferencia/seguimiento");
        assertThat(Links.tracker(Language.EN)).isEqualTo("/en/transfer/tracker");
        assertThat(Links.pending(Language.ES)).isEqualTo("/es/transferencia/pendientes");
        assertThat(Links.pending(Language.EN)).isEqualTo("/en/transfer/pending");
        assertThat(Links.handover(Language.ES)).isEqualTo("/es/transferencia/entrega-recepcion");
        assertThat(Links.handover(Language.EN)).isEqualTo("/en/transfer/handover");
    }
}
