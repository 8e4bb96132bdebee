package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.data.territory.TerritoryId;

/**
 * Addresses short enough to be read out: {@code /v/es/mx-city-28?r=2026-11-22.1}. Nothing is kept to find the page again: the short
 * address says all the long one does, in fewer words.
 */
public final class ShortLink {

    /** What they begin with. */
    public static final String PATH = "/v";

    private static final String RELEASE = "release=";
    private static final String BRIEF_RELEASE = "r=";
    private static final Map<String, Section> LETTERS = Map.of("i", Section.INDICATORS, "o", Section.OFFENCES);

    private ShortLink() {}

    /** The short address of a page's. */
    public static String of(Language language, String address) {
        String[] parts = address.split("[?]", 2);
        String within = parts[0].substring(("/" + language.code()).length());
        String rest = place(language, within)
                .map(place -> "/" + place)
                .or(() -> lettered(language, within))
                .orElse(within);
        return PATH + "/" + language.code() + rest + query(parts, RELEASE, BRIEF_RELEASE);
    }

    /**
     * The address a short one stands for.
     *
     * @param language its language
     * @param rest what follows the language in its path, without a slash before
     * @param query its parameters as they were sent; empty if none
     */
    public static String expand(Language language, String rest, String query) {
        String[] parts = query.isEmpty() ? new String[] {rest} : new String[] {rest, query};
        String path = findPlace(rest)
                .map(id -> Links.place(language, id))
                .or(() -> section(language, rest))
                .orElseGet(() -> "/" + language.code() + (rest.isEmpty() ? "" : "/" + rest));
        return path + query(parts, BRIEF_RELEASE, RELEASE);
    }

    private static Optional<String> place(Language language, String within) {
        String[] steps = within.split("/");
        boolean place = steps.length == 5 && steps[1].equals(Section.PLACES.word(language));
        return place
                ? Links.findPlace(language, steps[2], steps[3], steps[4])
                        .map(id -> steps[2] + "-" + id.kind().id() + "-" + id.code())
                : Optional.empty();
    }

    private static Optional<TerritoryId> findPlace(String rest) {
        List<String> words = Arrays.asList(rest.split("-"));
        return words.size() < 3 || rest.contains("/")
                ? Optional.empty()
                : Links.findPlace(
                        Language.EN,
                        words.get(0),
                        String.join("-", words.subList(1, words.size() - 1)),
                        words.get(words.size() - 1));
    }

    private static Optional<String> lettered(Language language, String within) {
        String[] steps = within.split("/");
        return steps.length == 3
                ? LETTERS.entrySet().stream()
                        .filter(letter -> letter.getValue().word(language).equals(steps[1]))
                        .map(letter -> "/" + letter.getKey() + "/" + steps[2])
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> section(Language language, String rest) {
        String[] steps = rest.split("/", 2);
        return steps.length == 2
                ? Optional.ofNullable(LETTERS.get(steps[0])).map(section -> section.path(language) + "/" + steps[1])
                : Optional.empty();
    }

    /** The parameters with the release's called otherwise. */
    private static String query(String[] parts, String from, String to) {
        if (parts.length == 1) {
            return "";
        }
        List<String> renamed = new ArrayList<>();
        for (String parameter : parts[1].split("&")) {
            renamed.add(parameter.startsWith(from) ? to + parameter.substring(from.length()) : parameter);
        }
        return renamed.stream().collect(Collectors.joining("&", "?", ""));
    }
}
