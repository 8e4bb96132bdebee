package org.atalaya.ingestion.own;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.atalaya.data.territory.TerritoryId;

/**
 * How an own survey was made, as its author says.
 *
 * @param survey its id in the store
 * @param period the edition
 * @param place the place it is about
 * @param titleSpanish title
 * @param titleEnglish title
 * @param unit the unit that answers for it
 * @param universeSpanish who it is about
 * @param universeEnglish who it is about
 * @param probability whether chances to be asked are known
 * @param samplingSpanish how people were chosen
 * @param samplingEnglish the same in English; empty if not given
 * @param design where the data sheet keeps the design; empty if estimates are given
 * @param from first day of the interviews
 * @param to last day of the interviews
 * @param mode how people were asked
 * @param planned interviews planned; empty if not given
 * @param questionnaire where it can be read
 * @param licence terms of use
 */
public record OwnMethod(
        String survey,
        String period,
        TerritoryId place,
        String titleSpanish,
        String titleEnglish,
        String unit,
        String universeSpanish,
        String universeEnglish,
        boolean probability,
        String samplingSpanish,
        Optional<String> samplingEnglish,
        Optional<Design> design,
        LocalDate from,
        LocalDate to,
        String mode,
        Optional<Long> planned,
        String questionnaire,
        String licence) {

    /**
     * Columns of the data sheet that hold the design.
     *
     * @param person the interview number
     * @param stratum the stratum; empty if there is none
     * @param psu the primary sampling unit; empty if each person is one
     * @param weight the weight; empty if everybody counts the same
     * @param sex the sex; empty if not asked
     * @param age the age; empty if not asked
     * @param lonelyPsu what is done with strata of one PSU
     */
    public record Design(
            String person,
            Optional<String> stratum,
            Optional<String> psu,
            Optional<String> weight,
            Optional<String> sex,
            Optional<String> age,
            String lonelyPsu)
            implements Serializable {}

    /** Whether interviews carry weights. */
    boolean weighted() {
        return design.flatMap(Design::weight).isPresent();
    }
}
