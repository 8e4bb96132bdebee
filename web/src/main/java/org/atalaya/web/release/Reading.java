package org.atalaya.web.release;

import java.util.Optional;

/**
 * A release while a page is made from it; until it is closed the release stays open.
 *
 * @param release the release
 * @param current the release that is served where an address names none
 * @param pinned whether the address names the release
 * @param end what is done when the page is made
 */
public record Reading(Release release, Release current, boolean pinned, Runnable end) implements AutoCloseable {

    /** The release that is served now, if the page is made from another. */
    public Optional<Release> instead() {
        return release.id().equals(current.id()) ? Optional.empty() : Optional.of(current);
    }

    @Override
    public void close() {
        end.run();
    }
}
