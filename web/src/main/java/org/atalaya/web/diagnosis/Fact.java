package org.atalaya.web.diagnosis;

import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.territory.TerritoryId;

/**
 * A figure of a dossier in words, with everything its annex says of it.
 *
 * @param id the indicator or offence
 * @param name its name
 * @param asked the question asked, or what is counted
 * @param path its page
 * @param place the place it is of
 * @param placeName that place's name
 * @param period its edition, year or months
 * @param value the number with its range, or why there is none
 * @param precision the grade of its precision, or why it has none
 * @param people how many were interviewed, or how many people the rate is of
 * @param work the survey or register, by whose later editions it can be followed
 * @param source what it cites
 * @param data the same in the release's own numbers, whatever the language: the digest of a dossier is made of these
 */
record Fact(
        String id,
        String name,
        String asked,
        String path,
        TerritoryId place,
        String placeName,
        String period,
        String value,
        String precision,
        String people,
        String work,
        String source,
        String data) {

    /**
     * A share with what it was asked with.
     *
     * @param indicator its indicator
     * @param figure the share
     * @param fact the same in words
     */
    record Share(IndicatorEntry indicator, Figure figure, Fact fact) {

        /** Whether it has a number. */
        boolean known() {
            return figure.value().isPresent();
        }
    }
}
