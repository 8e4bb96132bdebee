package org.atalaya.web.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.web.release.RecordFacet;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/**
 * What a search asks for.
 *
 * @param typed what somebody typed
 * @param chosen the value chosen of each facet
 */
public record SearchQuestion(String typed, Map<RecordFacet, String> chosen) {

    /**
     * Reads the question of an address.
     *
     * @param parameter value of a parameter, if the address has it
     */
    public static SearchQuestion of(Function<String, Optional<String>> parameter) {
        Map<RecordFacet, String> chosen = new EnumMap<>(RecordFacet.class);
        for (RecordFacet facet : RecordFacet.values()) {
            parameter.apply(facet.parameter()).ifPresent(value -> chosen.put(facet, value));
        }
        return new SearchQuestion(parameter.apply("q").orElse(""), chosen);
    }

    /** The same with another value of a facet, or with none. */
    SearchQuestion with(RecordFacet facet, Optional<String> value) {
        Map<RecordFacet, String> changed = new EnumMap<>(RecordFacet.class);
        changed.putAll(chosen);
        value.ifPresentOrElse(given -> changed.put(facet, given), () -> changed.remove(facet));
        return new SearchQuestion(typed, changed);
    }

    /** Its address. */
    String path(Language language) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!typed.isEmpty()) {
            parameters.add(Map.entry("q", typed));
        }
        chosen.forEach((facet, value) -> parameters.add(Map.entry(facet.parameter(), value)));
        return Section.SEARCH.path(language) + Links.query(parameters);
    }
}
