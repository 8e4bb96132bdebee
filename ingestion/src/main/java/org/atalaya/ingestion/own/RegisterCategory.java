package org.atalaya.ingestion.own;

import java.util.Optional;

/**
 * A category of a register.
 *
 * @param id its id
 * @param spanish its name
 * @param english its name
 * @param near the offence it is near; empty if it is near none
 */
public record RegisterCategory(String id, String spanish, String english, Optional<Nearness> near) {

    /**
     * How near a category is to an offence of the catalogue.
     *
     * @param offence the offence
     * @param grade A to D
     * @param reasonSpanish why
     * @param reasonEnglish why
     */
    public record Nearness(String offence, String grade, String reasonSpanish, String reasonEnglish) {}
}
