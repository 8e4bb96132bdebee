package org.atalaya.web.search;

import java.util.List;

/**
 * What the search page shows.
 *
 * @param typed what was searched
 * @param results offences and places found
 */
public record SearchPage(String typed, List<Result> results) {

    /**
     * An offence or a place found; also what the type-ahead receives.
     *
     * @param id the place's one-text id; empty of an offence
     * @param name its name
     * @param context what and where it is
     * @param path its page
     */
    public record Result(String id, String name, String context, String path) {}
}
