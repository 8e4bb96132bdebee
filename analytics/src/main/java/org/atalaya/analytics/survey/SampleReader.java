package org.atalaya.analytics.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;

/** Reads samples from a release. */
public final class SampleReader {

    private static final String NOT_SPECIFIED = "not_specified";
    private static final int AGE_NOT_SPECIFIED = -1;

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

    /** Reads one edition. */
    public SurveySample read(Edition edition) throws SQLException {
        List<String> concepts = concepts();
        Columns columns = new Columns(concepts);
        release.list(
                "SELECT stratum, psu, weight, panel_psu, city_code, municipality_code, sex, age, "
                        + String.join(", ", concepts)
                        + " FROM " + survey + "_person WHERE period = ? ORDER BY stratum, psu, person",
                columns::add,
                edition.period());
        return columns.sample(edition);
    }

    /** Grows the columns of a sample row by row; equal texts are kept once. */
    private static final class Columns {
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> stratum = new ArrayList<>();
        private final List<String> psu = new ArrayList<>();
        private final List<Double> weight = new ArrayList<>();
        private final List<String> panelPsu = new ArrayList<>();
        private final List<String> city = new ArrayList<>();
        private final List<String> municipality = new ArrayList<>();
        private final List<String> sex = new ArrayList<>();
        private final List<Integer> age = new ArrayList<>();
        private final Map<String, List<String>> answers = new LinkedHashMap<>();

        Columns(List<String> concepts) {
            concepts.forEach(concept -> answers.put(concept, new ArrayList<>()));
        }

        Void add(ResultSet row) throws SQLException {
            stratum.add(text(row, 1));
            psu.add(text(row, 2));
            weight.add(row.getDouble(3));
            panelPsu.add(text(row, 4));
            city.add(text(row, 5));
            municipality.add(text(row, 6));
            sex.add(text(row, 7));
            String years = row.getString(8);
            age.add(years.equals(NOT_SPECIFIED) ? AGE_NOT_SPECIFIED : Integer.parseInt(years));
            int column = 9;
            for (List<String> answer : answers.values()) {
                answer.add(text(row, column));
                column++;
            }
            return null;
        }

        SurveySample sample(Edition edition) {
            SampleDesign design = SampleDesign.of(
                    array(stratum),
                    array(psu),
                    weight.stream().mapToDouble(Double::doubleValue).toArray(),
                    edition.lonelyPsu());
            Map<String, String[]> answerColumns = new LinkedHashMap<>();
            answers.forEach((concept, column) -> answerColumns.put(concept, array(column)));
            return new SurveySample(
                    edition.period(),
                    edition.sourceRelease(),
                    design,
                    array(stratum),
                    array(panelPsu),
                    array(city),
                    array(municipality),
                    array(sex),
                    age.stream().mapToInt(Integer::intValue).toArray(),
                    answerColumns);
        }

        private String text(ResultSet row, int column) throws SQLException {
            return texts.computeIfAbsent(row.getString(column), text -> text);
        }

        private static String[] array(List<String> values) {
            return values.toArray(String[]::new);
        }
    }
}
