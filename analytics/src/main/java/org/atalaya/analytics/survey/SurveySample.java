package org.atalaya.analytics.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.PanelDesign;
import org.atalaya.data.check.Require;
import org.atalaya.data.territory.TerritoryKind;

/**
 * The persons one edition of a survey interviewed, or the households or crimes it asked about, column by column, in the order of their design.
 *
 * @param period the edition
 * @param sourceRelease what figures made from it cite
 * @param design the design of the sample
 * @param municipalDesign the same with the weights of municipalities or comunas; empty if the weights are the same
 * @param stratum stratum of each row
 * @param panelPsu lasting number of the PSU of each row; null where the edition has none
 * @param city city of each row; null where it is of none
 * @param state state or region of each row
 * @param municipality municipality or comuna of each row; null where the edition does not tell it
 * @param sex sex of each row
 * @param ageFrom youngest age of each row in years; -1 where not specified
 * @param ageTo oldest age of each row in years: the same, but of a group of ages; -1 where not specified
 * @param answers question → answer of each row
 */
public record SurveySample(
        String period,
        String sourceRelease,
        SampleDesign design,
        Optional<SampleDesign> municipalDesign,
        String[] stratum,
        String[] panelPsu,
        String[] city,
        String[] state,
        String[] municipality,
        String[] sex,
        int[] ageFrom,
        int[] ageTo,
        Map<String, String[]> answers) {

    private static final String NOT_ASKED = "not_asked";

    /** The design whose weights answer for places of a kind. */
    public SampleDesign designFor(TerritoryKind kind) {
        boolean municipal = kind == TerritoryKind.MUNICIPALITY || kind == TerritoryKind.COMUNA;
        return municipal ? municipalDesign.orElse(design) : design;
    }

    /** Numbers of the rows for which something holds, ascending. */
    public int[] rowsWhere(IntPredicate holds) {
        return IntStream.range(0, design.rows()).filter(holds).toArray();
    }

    /** Codes of the cities interviewed, in order. */
    public List<String> cities() {
        return Arrays.stream(city).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** Whether the edition asked a question. */
    public boolean asked(String concept) {
        return !answersTo(concept)[0].equals(NOT_ASKED);
    }

    /**
     * Answers to a question.
     *
     * @throws IllegalArgumentException if the survey has no such question
     */
    public String[] answersTo(String concept) {
        Require.oneOf(concept, "question", answers.keySet());
        return answers.get(concept);
    }

    /** What a comparison with another edition needs to know of the design; empty if its PSUs have no lasting number. */
    public Optional<PanelDesign.Edition> panelEdition() {
        if (Arrays.stream(panelPsu).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        String[] strata = new String[design.psus()];
        String[] lasting = new String[design.psus()];
        for (int row = 0; row < design.rows(); row++) {
            strata[design.psu(row)] = stratum[row];
            lasting[design.psu(row)] = panelPsu[row];
        }
        return Optional.of(new PanelDesign.Edition(strata, lasting));
    }
}
