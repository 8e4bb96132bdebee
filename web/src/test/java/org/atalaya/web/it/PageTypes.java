package org.atalaya.web.it;

import java.util.List;
import java.util.stream.Stream;

/** One address of every type of page in both languages, written out: an address is a promise to those who link. */
final class PageTypes {

    private static final String EIGHT_PLACES =
            "?place=MX:city:28&place=MX:city:38&place=MX:city:54&place=MX:city:76&place=MX:area:05035"
                    + "&place=MX:city:01&place=MX:municipality:15033&place=MX:urban-total:00";

    private static final List<String[]> BOTH = List.of(
            both("home", "", ""),
            both("places", "lugares", "places"),
            both("municipality of a city", "lugares/mx/municipio/15058", "places/mx/municipality/15058"),
            both("municipality outside cities", "lugares/mx/municipio/20001", "places/mx/municipality/20001"),
            both("municipality with an area", "lugares/mx/municipio/05035", "places/mx/municipality/05035"),
            both("city", "lugares/mx/ciudad/28", "places/mx/city/28"),
            both("borough as a city", "lugares/mx/ciudad/76", "places/mx/city/76"),
            both("former city", "lugares/mx/ciudad/15", "places/mx/city/15"),
            both("area", "lugares/mx/area/05035", "places/mx/area/05035"),
            both("former area", "lugares/mx/area/15024", "places/mx/area/15024"),
            both("urban total", "lugares/mx/total-urbano/00", "places/mx/urban-total/00"),
            both("state", "lugares/mx/entidad/15", "places/mx/state/15"),
            both("Mexico", "lugares/mx/pais/MX", "places/mx/country/MX"),
            both("Chile", "lugares/cl/pais/CL", "places/cl/country/CL"),
            both("region", "lugares/cl/region/13", "places/cl/region/13"),
            both("comuna", "lugares/cl/comuna/13122", "places/cl/comuna/13122"),
            both("sheet of a municipality", "lugares/mx/municipio/15058/ficha", "places/mx/municipality/15058/sheet"),
            both("sheet without survey", "lugares/mx/municipio/20001/ficha", "places/mx/municipality/20001/sheet"),
            both("sheet in Chile", "lugares/cl/comuna/13122/ficha", "places/cl/comuna/13122/sheet"),
            both("compare nothing", "comparar", "compare"),
            both(
                    "compare 2",
                    "comparar?place=MX:city:28&place=MX:urban-total:00",
                    "compare?place=MX:city:28&place=MX:urban-total:00"),
            both("compare 8", "comparar" + EIGHT_PLACES, "compare" + EIGHT_PLACES),
            both(
                    "compare a former city",
                    "comparar?place=MX:city:15&place=MX:urban-total:00&indicator=perceived_insecurity&period=2019-Q2",
                    "compare?place=MX:city:15&place=MX:urban-total:00&indicator=perceived_insecurity&period=2019-Q2"),
            both(
                    "compare what cannot be",
                    "comparar?place=CL:comuna:13122&place=MX:state:15&place=MX:municipality:20001",
                    "compare?place=CL:comuna:13122&place=MX:state:15&place=MX:municipality:20001"),
            both("indicators", "indicadores", "indicators"),
            both("indicator", "indicadores/municipal_police_trusted", "indicators/municipal_police_trusted"),
            both(
                    "indicator as printed",
                    "indicadores/perceived_insecurity?period=2025-Q2",
                    "indicators/perceived_insecurity?period=2025-Q2"),
            both(
                    "indicator of two kinds of places",
                    "indicadores/person_crime_victims?period=2023",
                    "indicators/person_crime_victims?period=2023"),
            both(
                    "map of cities",
                    "indicadores/municipal_police_trusted/mapa",
                    "indicators/municipal_police_trusted/map"),
            both(
                    "map of cities as printed",
                    "indicadores/perceived_insecurity/mapa?period=2025-Q2",
                    "indicators/perceived_insecurity/map?period=2025-Q2"),
            both("map of states", "indicadores/crime_victims/mapa", "indicators/crime_victims/map"),
            both(
                    "map of comunas",
                    "indicadores/person_crime_victims/mapa?period=2023&kind=comuna",
                    "indicators/person_crime_victims/map?period=2023&kind=comuna"),
            both("how surveys compare", "indicadores/equivalencias", "indicators/crosswalk"),
            both("two figures over places", "indicadores/relacion", "indicators/relation"),
            both(
                    "a share and a rate over states",
                    "indicadores/relacion?first=crime_victims&second=offence:intentional_homicide",
                    "indicators/relation?first=crime_victims&second=offence:intentional_homicide"),
            both(
                    "compare across countries",
                    "comparar?place=CL:comuna:13122&place=MX:city:28",
                    "compare?place=CL:comuna:13122&place=MX:city:28"),
            both("offences", "delitos", "offences"),
            both("offence", "delitos/intentional_homicide", "offences/intentional_homicide"),
            both(
                    "states by the ranks they may have",
                    "delitos/intentional_homicide?kind=state&order=rank",
                    "offences/intentional_homicide?kind=state&order=rank"),
            both(
                    "municipalities by the ranks they may have",
                    "delitos/intentional_homicide?kind=municipality&within=15&order=rank",
                    "offences/intentional_homicide?kind=municipality&within=15&order=rank"),
            both("offence without a counterpart", "delitos/all_offences", "offences/all_offences"),
            both("what is reported", "delitos/denuncia", "offences/reporting"),
            both("revisions", "datos/revisiones", "data/revisions"),
            both("publication calendar", "datos/calendario", "data/calendar"),
            both("publication calendar on a day", "datos/calendario?asOf=2026-10-01", "data/calendar?asOf=2026-10-01"),
            both("table on request", "datos/cuadro", "data/table"),
            both("transfer", "transferencia", "transfer"),
            both("transfers followed", "transferencia/seguimiento", "transfer/tracker"),
            both(
                    "transfers of a place around a change of government",
                    "transferencia/seguimiento?asOf=2024-12-01&place=MX:municipality:15058&alarm=administration",
                    "transfer/tracker?asOf=2024-12-01&place=MX:municipality:15058&alarm=administration"),
            both("what is pending", "transferencia/pendientes?asOf=2022-08-04", "transfer/pending?asOf=2022-08-04"),
            both(
                    "handover of a place",
                    "transferencia/entrega-recepcion?place=MX:municipality:15058&asOf=2024-12-01",
                    "transfer/handover?place=MX:municipality:15058&asOf=2024-12-01"),
            both("handover of all", "transferencia/entrega-recepcion", "transfer/handover"),
            both(
                    "product",
                    "registros/producto-procuraduria-adulto-mayor",
                    "records/producto-procuraduria-adulto-mayor"),
            both("counterparts", "transferencia/contrapartes", "transfer/partners"),
            both(
                    "counterparts of a place",
                    "transferencia/contrapartes?place=MX:municipality:15058",
                    "transfer/partners?place=MX:municipality:15058"),
            both("practices", "practicas", "practices"),
            both(
                    "practice",
                    "practicas/chihuahua-asuntos-internacionales",
                    "practices/chihuahua-asuntos-internacionales"),
            both("models", "modelos", "models"),
            both("one model", "modelos?model=proximidad-social", "models?model=proximidad-social"),
            both("model", "modelos/proximidad-social", "models/proximidad-social"),
            both("exchanges", "intercambios", "exchanges"),
            both("exchange", "intercambios/penalolen-nezahualcoyotl", "exchanges/penalolen-nezahualcoyotl"),
            both("commitments of a programme", "intercambios/ssem-renovacion", "exchanges/ssem-renovacion"),
            both("agreements", "acuerdos", "agreements"),
            both(
                    "agreements by month on a day",
                    "acuerdos?view=calendar&asOf=2022-08-04",
                    "agreements?view=calendar&asOf=2022-08-04"),
            both("meeting", "acuerdos/zona-occidente-2022", "agreements/zona-occidente-2022"),
            both("provision", "acuerdos/zo-2022-transitoria-cuarta", "agreements/zo-2022-transitoria-cuarta"),
            both("obligation", "acuerdos/zo-2022-octavo-envio", "agreements/zo-2022-octavo-envio"),
            both("goals", "metas", "goals"),
            both("plan", "metas/chiapas-2007-2012", "goals/chiapas-2007-2012"),
            both("goal", "registros/chiapas-m13", "records/chiapas-m13"),
            both("claims", "afirmaciones", "claims"),
            both(
                    "claim check",
                    "afirmaciones/contrastar?place=MX:city:28&indicator=municipal_police_trusted&period=2024-Q1&rank=6",
                    "claims/check?place=MX:city:28&indicator=municipal_police_trusted&period=2024-Q1&rank=6"),
            both("claim", "afirmaciones/neza-confianza-7-de-10", "claims/neza-confianza-7-de-10"),
            both("diagnostics", "diagnosticos", "diagnostics"),
            both(
                    "diagnostic form with a place",
                    "diagnosticos?place=MX:municipality:15058",
                    "diagnostics?place=MX:municipality:15058"),
            both(
                    "diagnostic of a municipality of a city",
                    "diagnosticos/mx/municipio/15058?problem=insecurity",
                    "diagnostics/mx/municipality/15058?problem=insecurity"),
            both(
                    "diagnostic of a municipality without survey",
                    "diagnosticos/mx/municipio/20001?problem=insecurity",
                    "diagnostics/mx/municipality/20001?problem=insecurity"),
            both(
                    "diagnostic of a city",
                    "diagnosticos/mx/ciudad/28?problem=trust",
                    "diagnostics/mx/city/28?problem=trust"),
            both(
                    "diagnostic of a comuna",
                    "diagnosticos/cl/comuna/13122?problem=street_robbery",
                    "diagnostics/cl/comuna/13122?problem=street_robbery"),
            both("training offer", "registros/inl-cursos-2024", "records/inl-cursos-2024"),
            both("notice", "registros/ssem-servicios", "records/ssem-servicios"),
            both("about us", "observatorio", "observatory"),
            both("contact", "observatorio/contacto", "observatory/contact"),
            both("report an error", "observatorio/reportar-un-error", "observatory/report-an-error"),
            both("corrections", "observatorio/fe-de-erratas", "observatory/errata"),
            both("accessibility", "observatorio/accesibilidad", "observatory/accessibility"),
            both("reuse", "observatorio/licencia", "observatory/licence"),
            both("privacy notice", "observatorio/aviso-de-privacidad", "observatory/privacy"),
            both("methods", "metodos", "methods"),
            both("data", "datos", "data"),
            both("design", "datos/diseno", "data/design"),
            both("search", "buscar", "search"),
            both("search for Neza", "buscar?q=Neza", "search?q=Neza"),
            both("search for nothing there is", "buscar?q=xqzw", "search?q=xqzw"));

    private PageTypes() {}

    /** A page's address and that of the same page in the other language. */
    record Address(String type, String language, String path, String other) {

        boolean spanish() {
            return language.equals("es");
        }

        @Override
        public String toString() {
            return type + ", " + language;
        }
    }

    /** Every address. */
    static Stream<Address> all() {
        return BOTH.stream()
                .flatMap(page -> Stream.of(
                        new Address(page[0], "es", page[1], page[2]), new Address(page[0], "en", page[2], page[1])));
    }

    private static String[] both(String type, String spanish, String english) {
        return new String[] {type, "/es/" + spanish, "/en/" + english};
    }
}
