package org.atalaya.ingestion.interpret;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.atalaya.data.check.Require;
import org.atalaya.data.time.Period;

/**
 * What the columns of a survey's person table mean in one edition or in a run of equal editions: a
 * file of data/codebooks. No code knows a mnemonic; an edition with other columns is another codebook.
 *
 * @param survey the survey's id
 * @param verified how the codebook was proved: microdata or dictionary
 * @param editions the editions it holds for
 * @param encoding character set of the files
 * @param lonelyPsu what the survey's publisher does with strata of one PSU
 * @param rejectedRowsLimit largest share of records that may be rejected, 0..1
 * @param design columns of the sample design
 * @param sex column and codes of sex
 * @param age column and codes of age
 * @param answers concept → column and coding
 */
public record SurveyCodebook(
        String survey,
        String verified,
        List<Edition> editions,
        String encoding,
        @JsonProperty("lonely_psu") String lonelyPsu,
        @JsonProperty("rejected_rows_limit") double rejectedRowsLimit,
        Design design,
        Sex sex,
        Age age,
        Map<String, Answer> answers)
        implements Serializable {

    public SurveyCodebook {
        Require.text(survey, "survey of a codebook");
        Require.oneOf(verified, "verified", List.of("microdata", "dictionary"));
        Require.that(editions != null && !editions.isEmpty(), "editions", "name at least one", editions);
        Require.oneOf(lonelyPsu, "lonely_psu", List.of("adjust", "certainty", "average", "withhold"));
        Require.that(
                rejectedRowsLimit >= 0 && rejectedRowsLimit < 1, "rejected_rows_limit", "be 0 to 1", rejectedRowsLimit);
        Require.that(design != null && sex != null && age != null, "codebook", "have design, sex and age", survey);
        Require.that(answers != null && !answers.isEmpty(), "answers", "name at least one question", answers);
    }

    /**
     * One edition.
     *
     * @param period the edition in ISO text
     * @param file name of its person table, whatever its case
     * @param periodCode what the period column holds in every record
     */
    public record Edition(
            String period,
            String file,
            @JsonProperty("period_code") String periodCode) implements Serializable {
        public Edition {
            Period.parse(period);
            Require.text(file, "file of edition " + period);
            Require.text(periodCode, "period_code of edition " + period);
        }
    }

    /** Columns of the design. Only the region may be left empty: editions without parts of cities have none. */
    public record Design(
            String period,
            String person,
            String psu,
            String stratum,
            @JsonProperty("panel_psu") String panelPsu,
            String weight,
            String city,
            String state,
            String municipality,
            String region)
            implements Serializable {
        public Design {
            Require.text(period, "column of period");
            Require.text(person, "column of person");
            Require.text(psu, "column of psu");
            Require.text(stratum, "column of stratum");
            Require.text(panelPsu, "column of panel_psu");
            Require.text(weight, "column of weight");
            Require.text(city, "column of city");
            Require.text(state, "column of state");
            Require.text(municipality, "column of municipality");
        }
    }

    /** Column and codes of sex. */
    public record Sex(String column, Map<String, String> codes) implements Serializable {
        public Sex {
            Require.text(column, "column of sex");
            Require.that(codes != null && !codes.isEmpty(), "codes of sex", "name at least one", codes);
        }
    }

    /**
     * Column of age.
     *
     * @param column the column
     * @param youngest youngest age interviewed
     * @param notSpecified codes that are no age
     */
    public record Age(
            String column,
            int youngest,
            @JsonProperty("not_specified") List<String> notSpecified) implements Serializable {
        public Age {
            Require.text(column, "column of age");
            Require.that(
                    notSpecified != null, "not_specified of age", "be a list, empty if there is none", notSpecified);
        }
    }

    /**
     * Where an answer stands.
     *
     * @param column the column
     * @param coding name of the coding of its values
     */
    public record Answer(String column, String coding) implements Serializable {
        public Answer {
            Require.text(column, "column of an answer");
            Require.text(coding, "coding of an answer");
        }
    }
}
