package org.atalaya.analytics.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.check.Require;

/** Reads samples from a release. */
public final class SampleReader {

    private static final String NOT_SPECIFIED = "not_specified";
    private static final int AGE_NOT_SPECIFIED = -1;
    private static final int OLDEST = 999;

    private final ReleaseDatabase release;
    private final String survey;

    public SampleReader(ReleaseDatabase release, String survey) {
        this.release = release;
        this.survey = survey;
    }

    /**
     * An edition whose microdata the release holds.
     *
     * @param period the edition
     * @param lonelyPsu what its publisher does with strata of one PSU
     * @param sourceRelease what figures made from it cite
     * @param codebook the codebook that interpreted it
     * @param proved whether the codebook was proved on microdata, not by its dictionary only
     */
    public record Edition(String period, LonelyPsu lonelyPsu, String sourceRelease, String codebook, boolean proved) {}

    /** The editions the release holds microdata of, oldest first. */
    public List<Edition> editions() throws SQLException {
        return release.list(
                Sql.read(SampleReader.class, "editions"),
                row -> new Edition(
                        row.getString(1),
                        LonelyPsu.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).equals("microdata")),
                survey);
    }

    /** The survey's questions in their order: the columns of its person table. */
    public List<String> concepts() throws SQLException {
        return release.list(Sql.read(SampleReader.class, "concepts"), row -> row.getString(1), survey);
    }

    /** Reads one edition with the answers to every question. */
    public SurveySample read(Edition edition) throws SQLException {
        return read(edition, concepts());
    }

    /** Reads one edition with the answers to some questions. */
    public SurveySample read(Edition edition, List<String> concepts) throws SQLException {
        Columns columns = new Columns(concepts);
        release.list(
                "SELECT stratum, psu, weight, municipality_weight, panel_psu, city_code, state_code, municipality_code, sex,"
                        + " age"
                        + concepts.stream().map(concept -> ", " + concept).collect(Collectors.joining())
                        + inOrderOfTheDesign(),
                columns::add,
                edition.period());
        return columns.sample(edition, psusWithoutRows(edition));
    }

    /** Reads the answers of one edition to one question, in the order of its sample's rows. */
    public String[] readAnswers(Edition edition, String concept) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        return release.list(
                        "SELECT " + Require.oneOf(concept, "question", concepts()) + inOrderOfTheDesign(),
                        row -> texts.computeIfAbsent(row.getString(1), text -> text),
                        edition.period())
                .toArray(String[]::new);
    }

    private String inOrderOfTheDesign() {
        return " FROM " + survey + "_person WHERE period = ? ORDER BY stratum, psu, person";
    }

    /** The survey whose primary sampling units are also those of this one, if it is a sample taken from it. */
    public Optional<String> designOf() throws SQLException {
        return release.find(Sql.read(SampleReader.class, "design_of"), row -> row.getString(1), survey);
    }

    /** PSUs of the survey this sample is taken from where nothing of this sample was found, in order. */
    private List<SampleDesign.Psu> psusWithoutRows(Edition edition) throws SQLException {
        Optional<String> whole = designOf();
        return whole.isEmpty()
                ? List.of()
                : release.list(
                        "SELECT stratum, psu FROM " + whole.get()
                                + "_person WHERE period = ? EXCEPT SELECT stratum, psu FROM " + survey
                                + "_person WHERE period = ? ORDER BY stratum, psu",
                        row -> new SampleDesign.Psu(row.getString(1), row.getString(2)),
                        edition.period(),
                        edition.period());
    }

    /** Grows the columns of a sample row by row; equal texts are kept once. */
    private static final class Columns {
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> stratum = new ArrayList<>();
        private final List<String> psu = new ArrayList<>();
        private final List<Double> weight = new ArrayList<>();
        private final List<Double> municipalityWeight = new ArrayList<>();
        private final List<String> panelPsu = new ArrayList<>();
        private final List<String> city = new ArrayList<>();
        private final List<String> state = new ArrayList<>();
        private final List<String> municipality = new ArrayList<>();
        private final List<String> sex = new ArrayList<>();
        private final List<Integer> ageFrom = new ArrayList<>();
        private final List<Integer> ageTo = new ArrayList<>();
        private final Map<String, List<String>> answers = new LinkedHashMap<>();

        Columns(List<String> concepts) {
            concepts.forEach(concept -> answers.put(concept, new ArrayList<>()));
        }

        Void add(ResultSet row) throws SQLException {
            stratum.add(text(row, 1));
            psu.add(text(row, 2));
            weight.add(row.getDouble(3));
            double ofMunicipality = row.getDouble(4);
            if (!row.wasNull()) {
                municipalityWeight.add(ofMunicipality);
            }
            panelPsu.add(text(row, 5));
            city.add(text(row, 6));
            state.add(text(row, 7));
            municipality.add(text(row, 8));
            sex.add(text(row, 9));
            addAge(row.getString(10));
            int column = 11;
            for (List<String> answer : answers.values()) {
                answer.add(text(row, column));
                column++;
            }
            return null;
        }

        /** Years, a group like 20-29 or 70+, or not_specified. */
        private void addAge(String age) {
            String[] limits = age.split("[-+]");
            boolean known = !age.equals(NOT_SPECIFIED);
            ageFrom.add(known ? Integer.parseInt(limits[0]) : AGE_NOT_SPECIFIED);
            int last = age.endsWith("+")
                    ? OLDEST
                    : known ? Integer.parseInt(limits[limits.length - 1]) : AGE_NOT_SPECIFIED;
            ageTo.add(last);
        }

        SurveySample sample(Edition edition, List<SampleDesign.Psu> psusWithoutRows) {
            SampleDesign design = design(weight, edition, psusWithoutRows);
            Optional<SampleDesign> municipalDesign = municipalityWeight.isEmpty()
                    ? Optional.empty()
                    : Optional.of(design(municipalityWeight, edition, psusWithoutRows));
            Map<String, String[]> answerColumns = new LinkedHashMap<>();
            answers.forEach((concept, column) -> answerColumns.put(concept, array(column)));
            return new SurveySample(
                    edition.period(),
                    edition.sourceRelease(),
                    design,
                    municipalDesign,
                    array(stratum),
                    array(panelPsu),
                    array(city),
                    array(state),
                    array(municipality),
                    array(sex),
                    ageFrom.stream().mapToInt(Integer::intValue).toArray(),
                    ageTo.stream().mapToInt(Integer::intValue).toArray(),
                    answerColumns);
        }

        private SampleDesign design(List<Double> weights, Edition edition, List<SampleDesign.Psu> psusWithoutRows) {
            return SampleDesign.of(
                    array(stratum),
                    array(psu),
                    weights.stream().mapToDouble(Double::doubleValue).toArray(),
                    edition.lonelyPsu(),
                    psusWithoutRows);
        }

        private String text(ResultSet row, int column) throws SQLException {
            return texts.computeIfAbsent(row.getString(column), text -> text);
        }

        private static String[] array(List<String> values) {
            return values.toArray(String[]::new);
        }
    }
}
