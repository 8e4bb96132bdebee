package org.atalaya.ingestion.fetch;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.data.time.Period;

/** Addresses: filled in for an edition, and which may be asked at all. */
final class Address {

    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private Address() {}

    /** An address with the year, quarter or month of an edition in its places. */
    static URI of(String template, Period edition) {
        YearMonth start = YearMonth.from(edition.start());
        return URI.create(template.replace("{year}", String.valueOf(start.getYear()))
                .replace("{yy}", String.format(Locale.ROOT, "%02d", start.getYear() % 100))
                .replace("{quarter}", String.valueOf((start.getMonthValue() + 2) / 3))
                .replace("{mes}", MONTHS.get(start.getMonthValue() - 1)));
    }

    /** Scheme, host and port: whom an address asks. */
    static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }

    /** Whether what comes from there cannot be changed under way: https, or this machine itself. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }
}
