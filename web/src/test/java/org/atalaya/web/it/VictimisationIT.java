package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * INEGI's and INE's files of ENVIPE 2021 and ENUSC 2023 and 2024 in; what they printed out, to the digit, and
 * precision as R's package survey gives it ({@code notebooks/reference/victimisation.R}).
 *
 * <p>Runs where the environment names the folder of official data: {@code ATALAYA_OFFICIAL_DATA}.
 */
class VictimisationIT {

    /** R fits a model for the limits of an interval and stops short of the last digits. */
    private static final double RELATIVE_OF_LIMITS = 1e-6;

    private static Path release;
    private static Map<String, Map<String, Object>> estimates;

    @BeforeAll
    static void ingestTheOfficialFiles() throws Exception {
        release = OfficialData.release();
        assertThat(OfficialData.printed())
                .contains("92,051 read = 92,051 kept + 0 rejected")
                .contains("37,156 read = 37,156 kept + 0 rejected")
                .contains("49,813 read = 49,813 kept + 0 rejected")
                .contains("24,472 read = 24,472 kept + 0 rejected");
        estimates = Expected.actual(
                release,
                "SELECT survey || ' ' || period || ' ' || territory_kind || ' ' || territory_code || ' ' || indicator"
                        + " || ' ' || domain || ' ' || measure AS key, * FROM survey_estimate"
                        + " WHERE survey <> 'ensu'");
    }

    @ParameterizedTest
    @CsvSource({
        "enusc_household, household_violent_crime_victims, 8.5",
        "enusc_household, household_crime_victims, 38.5",
        "enusc, person_crime_victims, 28.0",
        "enusc, crime_rose_in_country, 87.7",
        "enusc, crime_rose_in_comuna, 74.5",
        "enusc, crime_rose_in_neighbourhood, 50.8"
    })
    void isWhatInePrintedOfEnusc2024(String survey, String indicator, double percent) {
        double share = (double) estimates
                .get(survey + " 2024 country CL " + indicator + " all share")
                .get("value");
        assertThat(Math.round(share * 1000) / 10.0).isEqualTo(percent);
    }

    @Test
    void isWhatInegiPrintedOfEnvipe2021() {
        Map<String, Object> dark = estimates.get("envipe_crime 2021 country MX crime_dark_figure all share");
        assertThat((double) dark.get("value")).isCloseTo(0.932693717687880, within(1e-14));
        assertThat(estimates.get("envipe_crime 2021 country MX crime_dark_figure all base"))
                .containsEntry("value", 27_639_203.0);
        double prevalence = (double)
                estimates.get("envipe 2021 country MX crime_victims all share").get("value");
        assertThat(Math.round(prevalence * 100_000)).isEqualTo(23_520);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    envipe, 2021, country, MX, crime_victims, all, share, 0.23519720112648557, 0.0021977213415265251, 12589, 0.23091668255752884, 0.2395323549654759
                    envipe, 2021, country, MX, crime_victims, all, total, 21243225, 210118.06190753356, , ,
                    envipe, 2021, state, 15, crime_victims, all, share, 0.32501078205951411, 0.010594952535618683, 465, 0.30454608474700418, 0.34616615263576017
                    envipe, 2021, state, 31, crime_victims, all, share, 0.16010888364616729, 0.0071006242163631937, 431, 0.14663993274542811, 0.17456190486547354
                    envipe, 2021, country, MX, crime_victims, sex=female, share, 0.22128920504496349, 0.0029634881844954786, 12148, 0.21553490465513983, 0.2271526476985104
                    envipe, 2021, country, MX, crime_victims, age=60+, share, 0.14951410957093733, 0.0040987491248351835, 8172, 0.14165615125386002, 0.15772786526778226
                    envipe, 2021, country, MX, street_robbery_victims, all, share, 0.05774277581728058, 0.0013617104758851294, 12589, 0.05513080911476869, 0.060470571512988264
                    envipe, 2021, country, MX, fraud_victims, all, share, 0.04782551513072128, 0.001073322692882677, 12589, 0.045765049858589708, 0.04997388992367173
                    envipe_crime, 2021, country, MX, crime_dark_figure, all, share, 0.93269371768787979, 0.0023776609489894853, 9366, 0.92788057512428035, 0.93720737642262864
                    envipe_crime, 2021, country, MX, crime_dark_figure, all, base, 27639203, 373854.01992018556, , ,
                    envipe_crime, 2021, state, 15, crime_dark_figure, all, base, 5084194, 228776.8793067495, , ,
                    envipe_crime, 2021, state, 15, crime_dark_figure, all, share, 0.93589170672873612, 0.0087084654033144689, 388, 0.91648788041198015, 0.95102800913800212
                    envipe_crime, 2021, country, MX, crimes_reported, all, share, 0.10066893028717218, 0.0030301148463663689, 9366, 0.094882908801103741, 0.10676616730980286
                    enusc_household, 2024, country, CL, household_crime_victims, all, share, 0.38476000613984612, 0.0044568146963342081, 2569, 0.37605870019635856, 0.39353565894002202
                    enusc_household, 2024, country, CL, household_violent_crime_victims, all, share, 0.084896621936194974, 0.0025261982446834331, 2569, 0.080072352094292476, 0.089983117924632622
                    enusc_household, 2024, country, CL, household_crime_victims, all, total, 2104918.3318476067, 31166.107842506626, , ,
                    enusc_household, 2024, region, 11, household_violent_crime_victims, all, share, 0.037505245479501334, 0.0065451103413201542, 86, 0.026455378562177896, 0.052919537614901611
                    enusc, 2024, country, CL, person_crime_victims, all, share, 0.280345250761184, 0.0044917270509327034, 2569, 0.27162250866303062, 0.2892368765105407
                    enusc, 2024, country, CL, crime_rose_in_country, all, share, 0.87706379787145394, 0.0032021502325656928, 2569, 0.87064562206665164, 0.88320624198879394
                    enusc, 2024, country, CL, crime_rose_in_comuna, all, share, 0.74482094510083174, 0.0042832974236856657, 2569, 0.73633141347082121, 0.75312877740570217
                    enusc, 2024, country, CL, crime_rose_in_neighbourhood, all, share, 0.50825039781767223, 0.005264459065009522, 2569, 0.49792533343011414, 0.51856842868510811
                    enusc, 2024, region, 08, crime_rose_in_comuna, all, share, 0.79374155185765383, 0.011449531089733577, 147, 0.77019618937836321, 0.81545253406444862
                    enusc, 2024, country, CL, crime_rose_in_comuna, age=20-29, share, 0.69279637842043607, 0.011653252097724724, 1880, 0.66948141118568094, 0.71516641811460013
                    enusc, 2024, country, CL, insecurity_walking_in_the_dark, all, share, 0.7407035469594021, 0.0043919743545978432, 2568, 0.73199888274652181, 0.74922234437426904
                    enusc_household, 2023, country, CL, household_crime_victims, all, share, 0.34780833810439388, 0.0028688553176338064, 7653, 0.34220602076586937, 0.35345308985438229
                    enusc_household, 2023, comuna, 13101, household_crime_victims, all, share, 0.4628042174964363, 0.016931561797082627, 201, 0.42963346561279858, 0.4963075037754559
                    enusc_household, 2023, comuna, 01107, household_violent_crime_victims, all, share, 0.10395496796715133, 0.012304240368265672, 102, 0.081957817402193989, 0.13101351683709012
                    enusc, 2023, comuna, 13101, person_crime_victims, all, share, 0.39425510788978962, 0.017946333424803253, 201, 0.35947642766668347, 0.43013897216017483
                    """)
    void isWhatRSays(
            String survey,
            String period,
            String kind,
            String code,
            String indicator,
            String domain,
            String measure,
            double value,
            double error,
            Integer df,
            Double lower,
            Double upper) {
        String key = String.join(" ", survey, period, kind, code, indicator, domain, measure);
        Map<String, Object> row = estimates.get(key);
        assertThat(row).as(key).isNotNull();
        Expected.assertSame(key, value, row.get("value"));
        Expected.assertSame(key, error, row.get("standard_error"));
        if (df != null) {
            assertThat(((Number) row.get("df")).intValue()).as(key).isEqualTo(df);
            assertThat((double) row.get("lower")).as(key).isCloseTo(lower, within(RELATIVE_OF_LIMITS * lower));
            assertThat((double) row.get("upper")).as(key).isCloseTo(upper, within(RELATIVE_OF_LIMITS * upper));
        }
    }

    /** Cells of tables on request, as R's package survey computes them ({@code notebooks/reference/crosstab.R}). */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    region, 08, crime_in_comuna, sex, everybody, rose, 1679, 147, 0.79374155185765394, 0.011449531089733577, 0.77019618937879519, 0.81545253406487439
                    region, 08, crime_in_comuna, sex, everybody, stayed, 1679, 147, 0.16493446999403827, 0.010687337799756414, 0.14488332884993119, 0.18715325075036565
                    region, 08, crime_in_comuna, sex, everybody, fell, 1679, 147, 0.029533833223857598, 0.0045683513344761994, 0.021727052552234647, 0.040030897042223734
                    region, 08, crime_in_comuna, sex, everybody, dont_know, 1679, 147, 0.011790144924450185, 0.002601224430923556, 0.0076161160425390027, 0.018209783237283214
                    region, 08, crime_in_comuna, sex, sex=male, rose, 757, 146, 0.7618663647780971, 0.017296870684518805, 0.72601900815386822, 0.79435202137080618
                    region, 08, crime_in_comuna, sex, sex=male, stayed, 757, 146, 0.1824203015093129, 0.015460410005090386, 0.1538255874718826, 0.2149800426555013
                    region, 08, crime_in_comuna, sex, sex=male, fell, 757, 146, 0.04682752471307719, 0.0085555232598612963, 0.032541759395193853, 0.066950712329806816
                    region, 08, crime_in_comuna, sex, sex=male, dont_know, 757, 146, 0.0088858089995128755, 0.0031117572717074236, 0.0044398553455680277, 0.017704649305338587
                    region, 08, crime_in_comuna, sex, sex=female, rose, 922, 147, 0.82276367445610676, 0.014065248731258834, 0.79324041946879387, 0.84887444468419626
                    region, 08, crime_in_comuna, sex, sex=female, stayed, 922, 147, 0.14901374944405099, 0.012927876319353548, 0.12522766796144771, 0.17640672440587327
                    region, 08, crime_in_comuna, sex, sex=female, fell, 922, 147, 0.013788054749608454, 0.0034494918814630664, 0.0083974481971912842, 0.022560345076961513
                    region, 08, crime_in_comuna, sex, sex=female, dont_know, 922, 147, 0.014434521350233766, 0.0041718855792159245, 0.0081372536682712288, 0.025479935115704205
                    """)
    void tablesOnRequestAreAsInR(
            String kind,
            String code,
            String item,
            String by,
            String group,
            String answer,
            int n,
            int df,
            double share,
            double error,
            double lower,
            double upper)
            throws Exception {
        CrossTabs.Question question =
                new CrossTabs.Question("enusc", "2024", TerritoryId.of("CL", kind, code), item, by);
        RequestedTables.assertCell(release, question, group, answer, n, df, share, error, lower, upper);
    }

    /** Its base of 2024 tells no comuna; that of 2023 speaks for 136 of them. */
    @Test
    void speaksForComunasIn2023Only() throws Exception {
        assertThat(Expected.actual(
                        release,
                        "SELECT survey || ' ' || period AS key, count(DISTINCT territory_code) AS comunas"
                                + " FROM survey_estimate WHERE territory_kind = 'comuna' GROUP BY ALL"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "enusc 2023", Map.of("key", "enusc 2023", "comunas", 136L),
                        "enusc_household 2023", Map.of("key", "enusc_household 2023", "comunas", 136L)));
        assertThat(Expected.actual(
                        release,
                        "SELECT state AS key FROM comparability WHERE survey = 'enusc' AND period = '2024'"
                                + " AND territory_kind = 'comuna'"))
                .containsOnlyKeys("not_sampled");
    }

    @Test
    void testsNoChangeBetweenEditionsOfOtherUniverses() throws Exception {
        assertThat(Expected.actual(release, "SELECT survey AS key FROM survey_change WHERE survey <> 'ensu'"))
                .isEmpty();
    }

    @Test
    void withholdsNothingForALonelyPsu() throws Exception {
        assertThat(Expected.actual(
                        release,
                        "SELECT survey AS key FROM survey_estimate WHERE survey <> 'ensu'"
                                + " AND withheld_reason = 'one_psu_stratum'"))
                .isEmpty();
    }
}
