package org.atalaya.web.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.observatory.Observatory;

/**
 * A release as an observatory gives it out.
 *
 * @param release the release
 * @param observatory who gives it out
 * @param root scheme, host and port the public reads it at
 */
public record Publication(Release release, Observatory observatory, String root) {

    /** Address below which what describes the release is found. */
    public static final String API = Links.API;

    /** The release's id. */
    public String id() {
        return release.id();
    }

    /** When it was made. */
    public Instant madeAt() {
        return release.manifest().createdAt();
    }

    /** The day it was made, in UTC, as its id has it. */
    public LocalDate madeOn() {
        return LocalDate.ofInstant(madeAt(), ZoneOffset.UTC);
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return !release.manifest().internal() && !release.manifest().preview();
    }

    /** A whole address. */
    public String address(String path) {
        return root + path;
    }

    /** A whole address as it is in this release. */
    public String pinned(String path) {
        return root + Links.pinned(path, id());
    }

    /** The observatory's name. */
    public String name(Language language) {
        return in(observatory.name(), language);
    }

    /** The terms its own texts may be used under; empty if it has not said. */
    public Optional<String> licence(Language language) {
        return observatory.licence().map(words -> in(words, language));
    }

    /** A text in a language, or in Spanish if it has none there. */
    static String in(Bilingual words, Language language) {
        return language.choose(words.spanish(), words.english().orElse(words.spanish()));
    }
}
