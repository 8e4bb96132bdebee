package org.atalaya.web.copy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.PathPrefix;
import org.atalaya.web.shared.Section;

/** Which addresses of a site can be files of a copy, and under which one of several addresses each is kept. */
public final class CopyScope {

    /** Parameters that choose among a few pages; all others ask a question. */
    private static final Set<String> CHOICES = Set.of("period", "view");

    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/\\.well-known(/[a-z.]+)");
    private static final Pattern MADE_ON_REQUEST = Pattern.compile(".*\\.(pdf|docx|png)");
    private static final Pattern PLACE = Pattern.compile("/([^/]+)/([^/]+)/([^/]+)(/.*)?");

    private final String release;
    private final PathPrefix prefix;
    private final Predicate<TerritoryId> places;
    private final Set<Section> sections;

    /**
     * What of a site is copied.
     *
     * @param release the release that is copied; addresses that name it mean the same as those that name none
     * @param prefix the path the site is read below
     * @param places whose pages are copied
     * @param sections which parts of the site; the home page is copied always, files for programs with the data
     */
    public CopyScope(String release, PathPrefix prefix, Predicate<TerritoryId> places, Set<Section> sections) {
        this.sections = Set.copyOf(sections);
        this.release = release;
        this.prefix = prefix;
        this.places = places;
    }

    /** An address as the site without its path, release and fragment has it; empty if it can be no file. */
    Optional<String> find(String address) {
        String[] parts = within(address).split("#", 2)[0].split("[?]", 2);
        String path = parts[0].length() > 1 ? parts[0].replaceFirst("/$", "") : parts[0];
        if (!SAFE.matcher(path).matches() || MADE_ON_REQUEST.matcher(path).matches() || isQuestion(path)) {
            return Optional.empty();
        }
        List<String> chosen = Stream.of(parts.length > 1 ? parts[1].split("&") : new String[0])
                .filter(parameter -> !parameter.equals("release=" + release))
                .toList();
        boolean few =
                chosen.stream().allMatch(parameter -> CHOICES.contains(parameter.split("=", 2)[0]));
        return few && isInASectionCopied(path) && isOfAPlaceCopied(path)
                ? Optional.of(chosen.isEmpty() ? path : path + "?" + String.join("&", chosen))
                : Optional.empty();
    }

    /** An address of the site as if its host were its own. */
    String within(String address) {
        return prefix.within(address);
    }

    /** An address of the site's own as it is below the path the copy is read at. */
    String below(String address) {
        return prefix.of(address);
    }

    /** What is nothing without what a reader asks. */
    private static boolean isQuestion(String path) {
        return Language.ofAddresses().stream()
                .flatMap(language -> Stream.of(
                        Section.SEARCH.path(language),
                        Section.SEARCH.path(language) + ".json",
                        Section.COMPARE.path(language),
                        Section.DIAGNOSES.path(language),
                        Links.crossTab(language),
                        Links.claimCheck(language),
                        Links.partners(language)))
                .anyMatch(question -> path.equals(question) || path.startsWith(question + "/"));
    }

    private boolean isInASectionCopied(String path) {
        if (path.startsWith(Links.API + "/")) {
            return sections.contains(Section.DATA);
        }
        return Stream.of(Section.values())
                .filter(section -> section != Section.HOME && !sections.contains(section))
                .flatMap(section -> Language.ofAddresses().stream().map(section::path))
                .noneMatch(left -> path.equals(left) || path.startsWith(left + "/") || path.startsWith(left + "."));
    }

    private boolean isOfAPlaceCopied(String path) {
        for (Language language : Language.ofAddresses()) {
            String section = Section.PLACES.path(language);
            Matcher place = PLACE.matcher(path.startsWith(section) ? path.substring(section.length()) : "");
            if (place.matches()) {
                return Links.findPlace(language, place.group(1), place.group(2), place.group(3))
                        .filter(places)
                        .isPresent();
            }
        }
        return true;
    }
}
