package org.atalaya.web.opendata;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Section;

/** What programs ask every site for before they read it. */
public final class WellKnown {

    /** Where one tells of a hole in the site. */
    public static final String SECURITY = "/.well-known/security.txt";

    private WellKnown() {}

    /** Who may read what (RFC 9309): everybody everything, once; nobody what is not for the public. */
    public static String robots(Publication publication) {
        Stream<String> refused = publication.isPublic()
                ? Stream.concat(
                        Stream.of("/*?release=", "/*&release="),
                        Language.ofAddresses().stream()
                                .map(Section.SEARCH::path)
                                .map(path -> within(publication, path)))
                : Stream.of(within(publication, "/"));
        return Stream.of(
                        Stream.of("User-agent: *"),
                        refused.map(path -> "Disallow: " + path),
                        Stream.of("", "Sitemap: " + publication.address(Sitemap.PATH)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** An address as its host knows it: a host's robots.txt tells of paths of the host. */
    private static String within(Publication publication, String path) {
        return URI.create(publication.address(path)).getRawPath();
    }

    /** Whom to tell of a hole (RFC 9116), for a year after the release; empty if there is no mailbox. */
    public static Optional<String> security(Publication publication) {
        return publication
                .observatory()
                .office()
                .email()
                .map(email -> String.join(
                        "\n",
                        "Contact: mailto:" + email,
                        "Expires: "
                                + publication
                                        .madeAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .plusYears(1)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toInstant(),
                        "Preferred-Languages: es, en",
                        "Canonical: " + publication.address(SECURITY),
                        ""));
    }
}
