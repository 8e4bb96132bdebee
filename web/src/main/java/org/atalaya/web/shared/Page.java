package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.web.shared.observatory.ObservatoryView;

/**
 * What surrounds the content of every page.
 *
 * @param language its language
 * @param title its title, without the site's name
 * @param description what it tells, in one sentence
 * @param section the part of the site it is in
 * @param path its address in each language
 * @param crumbs the way to it from the home page
 * @param release id of the release it was made from
 * @param standing why it is not for the public, in words; empty if it is for everybody
 * @param newestPeriod the newest edition of the release in words; empty if it has no figure
 * @param charts whether it draws charts
 * @param assets addresses of style and scripts
 * @param observatory whose site it is in
 * @param edition of which release it is, and how it is found again; empty if nobody would look for it
 * @param downloads the rows behind it as files; empty if it shows none
 */
public record Page(
        Language language,
        String title,
        String description,
        Section section,
        Function<Language, String> path,
        List<Crumb> crumbs,
        String release,
        String standing,
        String newestPeriod,
        boolean charts,
        Assets assets,
        ObservatoryView observatory,
        Optional<Edition> edition,
        Optional<Downloads> downloads) {

    /**
     * A step of the way to a page.
     *
     * @param name what it is called
     * @param path its address
     */
    public record Crumb(String name, String path) {}

    /** The same page with its edition. */
    public Page of(Edition known) {
        return with(Optional.of(known), downloads);
    }

    /** The same page with the rows behind it. */
    public Page offering(Downloads rows) {
        return with(edition, Optional.of(rows));
    }

    private Page with(Optional<Edition> itsEdition, Optional<Downloads> itsRows) {
        return new Page(
                language,
                title,
                description,
                section,
                path,
                crumbs,
                release,
                standing,
                newestPeriod,
                charts,
                assets,
                observatory,
                itsEdition,
                itsRows);
    }

    /** The release its address names, which the page's own forms repeat; empty if it names none. */
    public Optional<String> pin() {
        return edition.flatMap(Edition::pin);
    }

    /** Its address in a language, of the release its own address names. */
    public String pathKept(Language other) {
        return pin().map(release -> Links.pinned(path.apply(other), release)).orElseGet(() -> path.apply(other));
    }

    /** The site's sentences in the page's language. */
    public Messages text() {
        return Messages.of(language);
    }

    /** A sentence. */
    public String text(String key, Object... arguments) {
        return text().text(key, arguments);
    }

    /** That there is none of something; where it may be hidden today, that none is shown. */
    public String none(String key) {
        return text(observatory.quiet().isPresent() ? "quiet.none" : key);
    }

    /** Version of the code that serves it. */
    public String codeVersion() {
        return CodeVersion.text();
    }
}
