package org.atalaya.web.shared.observatory;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.text.LinedYaml;
import org.atalaya.web.shared.observatory.Observatory.Erratum;
import org.atalaya.web.shared.observatory.Observatory.Office;

/** Reads the settings of an observatory. What is wrong is refused in one sentence: file, line, key, what would be right. */
public final class ObservatoryFile {

    private static final List<String> KEYS = List.of(
            "name",
            "short_name",
            "logo",
            "colour",
            "home_place",
            "responsible_unit",
            "address",
            "phone",
            "email",
            "privacy_notice",
            "licence",
            "next_update",
            "public_url",
            "time_zone",
            "quiet_periods",
            "embed_from",
            "errata");
    private static final String A_DAY = "be a day like 2027-06-01";
    private static final String A_PLACE = "be a place of the release like MX:municipality:15058";

    /** Scheme, host, perhaps a port: nothing that could end the header it goes into, and no other host. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?");

    /** A path below a host: nothing that would end the attribute it is written into, or lead out of it. */
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

    /** First parts of the site's own addresses: below such a path nobody could tell whether a proxy took it away. */
    private static final Pattern OWN =
            Pattern.compile("/(es|en|api|assets|v|oai|healthz|readyz|robots[.]txt|sitemap[A-Za-z0-9_-]*[.]xml)(/.*)?");

    private final Path path;
    private final Predicate<TerritoryId> places;

    private ObservatoryFile(Path path, Predicate<TerritoryId> places) {
        this.path = path;
        this.places = places;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param places tells which places there are
     * @throws RefusedInput if it cannot be taken
     */
    public static Observatory read(Path file, Predicate<TerritoryId> places) {
        try {
            return new ObservatoryFile(file, places).observatory(settings(file));
        } catch (IOException e) {
            throw new RefusedInput(file + " cannot be read as a text in UTF-8", e);
        }
    }

    /**
     * The logo a settings file names.
     *
     * @return its path as it is written; empty if it names none
     * @throws RefusedInput if the file cannot be taken
     */
    public static Optional<Path> findLogo(Path file) throws IOException {
        return settings(file).find("logo").map(Path::of);
    }

    private static Settings settings(Path file) throws IOException {
        return new Settings(
                name(file),
                LinedYaml.parse(
                        name(file),
                        Files.readString(file, StandardCharsets.UTF_8),
                        "`atalaya template observatorio` writes an example"),
                KEYS);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Observatory observatory(Settings settings) {
        return new Observatory(
                settings.getWords("name"),
                settings.words("short_name"),
                settings.find("logo").map(file -> new LogoFile(settings).read(path.resolveSibling(file))),
                settings.mapping("colour", List.of("light", "dark")).map(Contrast::colours),
                place(settings),
                office(settings),
                settings.words("privacy_notice"),
                settings.words("licence"),
                settings.find("next_update", A_DAY, LocalDate::parse),
                settings.find(
                        "public_url",
                        "be an address like https://observatorio.example, perhaps with a path like /observatorio that does not"
                                + " begin like the site's own (/es, /en, /api)",
                        ObservatoryFile::address),
                settings.find("time_zone", "be a time zone like America/Mexico_City or America/Santiago", ZoneId::of)
                        .orElse(Observatory.DEFAULT_ZONE),
                settings.mappings("quiet_periods", List.of("from", "to", "places", "legal_ground")).stream()
                        .map(this::quietPeriod)
                        .toList(),
                origins(settings),
                settings.mappings("errata", List.of("date", "page", "said", "says")).stream()
                        .map(ObservatoryFile::erratum)
                        .sorted(Comparator.comparing(Erratum::on).reversed())
                        .toList());
    }

    private Optional<TerritoryId> place(Settings settings) {
        return settings.find("home_place", A_PLACE, this::known);
    }

    private TerritoryId known(String text) {
        TerritoryId place = TerritoryId.parse(text);
        Require.that(places.test(place), "place", "be known", text);
        return place;
    }

    private static Office office(Settings settings) {
        return new Office(
                settings.words("responsible_unit"),
                settings.find("address"),
                settings.find("phone", "be a telephone number: digits, spaces, + - ( ), perhaps ext.", text -> {
                    Require.that(
                            text.matches("[+(]?[0-9][0-9 ()+-]{5,24}(ext\\.? ?[0-9]{1,6})?"), "phone", "fit", text);
                    return text;
                }),
                settings.find("email", "be the mailbox of an office like observatorio@municipio.example", text -> {
                    Require.that(text.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"), "email", "fit", text);
                    return text;
                }));
    }

    /**
     * The address a site is read at, without a slash at the end.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static URI address(String text) {
        URI uri = URI.create(text.replaceFirst("/+$", ""));
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        Require.that(
                web
                        && uri.getHost() != null
                        && uri.getQuery() == null
                        && uri.getFragment() == null
                        && uri.getUserInfo() == null
                        && PREFIX.matcher(uri.getRawPath()).matches()
                        && !OWN.matcher(uri.getRawPath()).matches(),
                "address",
                "be one",
                text);
        return uri;
    }

    private static List<String> origins(Settings settings) {
        List<String> origins = settings.texts("embed_from");
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw settings.wrong("embed_from", "list origins like https://municipio.example, without a path");
        }
        return origins;
    }

    private QuietPeriod quietPeriod(Settings settings) {
        LocalDate from = settings.get("from", A_DAY, LocalDate::parse);
        LocalDate to = settings.get("to", A_DAY, LocalDate::parse);
        if (to.isBefore(from)) {
            throw settings.wrong("to", "not lie before " + from);
        }
        List<String> named = settings.texts("places");
        boolean all = named.isEmpty() || named.equals(List.of("todos")) || named.equals(List.of("all"));
        List<TerritoryId> where = all
                ? List.of()
                : named.stream()
                        .map(text -> {
                            try {
                                return known(text);
                            } catch (IllegalArgumentException notAPlace) {
                                throw settings.wrong("places", "be todos, or places of the release like MX:state:15");
                            }
                        })
                        .toList();
        return new QuietPeriod(from, to, where, settings.getWords("legal_ground"));
    }

    private static Erratum erratum(Settings settings) {
        return new Erratum(
                settings.get("date", A_DAY, LocalDate::parse),
                settings.get("page", "be an address within the site like /es/metodos", text -> {
                    Require.that(text.matches("/(es|en)(/[\\w.:-]+)*/?"), "page", "fit", text);
                    return text;
                }),
                settings.getWords("said"),
                settings.getWords("says"));
    }
}
