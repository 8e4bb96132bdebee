package org.atalaya.analytics.survey;

import org.atalaya.data.territory.TerritoryId;

/**
 * A place a survey's sample speaks for.
 *
 * @param id what identifies it
 * @param name its name
 * @param rows rows of the sample interviewed there, ascending
 */
public record Place(TerritoryId id, String name, int[] rows) {}
