package org.atalaya.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.release.Reading;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Edition;
import org.atalaya.web.shared.Edition.Instead;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.content.ContentWords;

/** Tells of which release a page is, and which one is current. */
final class Editions {

    private Editions() {}

    /**
     * The edition of a page.
     *
     * @param reading the release it is made from
     * @param page the page
     * @param root scheme, host and port of its address
     * @param since what became of what it shows in the current release
     */
    static Edition of(Reading reading, Page page, String root, List<String> since) {
        String path = page.path().apply(page.language());
        return new Edition(
                reading.pinned() ? Optional.of(reading.release().id()) : Optional.empty(),
                root + path,
                reading.instead()
                        .map(current -> new Instead(
                                page.text(
                                        "edition.instead",
                                        reading.release().id(),
                                        day(page, reading.release()),
                                        current.id(),
                                        day(page, current)),
                                path,
                                since)));
    }

    private static String day(Page page, Release release) {
        return new ContentWords(page.language())
                .day(LocalDate.parse(release.id().substring(0, 10)));
    }
}
