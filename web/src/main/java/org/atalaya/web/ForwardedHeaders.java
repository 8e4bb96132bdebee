package org.atalaya.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.web.limit.AddressLiteral;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What of a trusted proxy's headers is its own word. Each proxy adds to the right, and whoever asked may have written
 * what stands to the left: of addresses the last one that is not of a proxy itself is taken.
 */
final class ForwardedHeaders {

    private static final Pattern FOR = Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("(?<=[.][0-9]{1,3}|\\]):[0-9]+$");

    private ForwardedHeaders() {}

    /** Whether an address is told. */
    static boolean tellWhoAsks(HttpFields headers) {
        return headers.contains(HttpHeader.X_FORWARDED_FOR) || headers.contains(HttpHeader.FORWARDED);
    }

    /**
     * Headers with at most one value in each that proxies write. Where there is X-Forwarded-For, Forwarded is passed
     * over: few proxies write both, and one that writes the first may pass the second on.
     *
     * @param headers those of a request
     * @param proxies tells the addresses of trusted proxies
     */
    static HttpFields believed(HttpFields headers, Predicate<InetAddress> proxies) {
        HttpFields.Mutable believed = HttpFields.build(headers);
        keep(
                believed,
                HttpHeader.X_FORWARDED_FOR,
                beyond(value -> isOne(value, proxies), headers, HttpHeader.X_FORWARDED_FOR));
        keep(
                believed,
                HttpHeader.FORWARDED,
                headers.contains(HttpHeader.X_FORWARDED_FOR)
                        ? List.of()
                        : beyond(element -> isOne(address(element), proxies), headers, HttpHeader.FORWARDED));
        for (HttpHeader header : List.of(HttpHeader.X_FORWARDED_PROTO, HttpHeader.X_FORWARDED_HOST)) {
            keep(believed, header, beyond(value -> false, headers, header));
        }
        return believed.asImmutable();
    }

    /** The last value not of a proxy, or else the first; none if there is none. */
    private static List<String> beyond(Predicate<String> proxies, HttpFields headers, HttpHeader header) {
        List<String> values = new ArrayList<>(headers.getCSV(header, true));
        while (values.size() > 1 && proxies.test(values.get(values.size() - 1))) {
            values.remove(values.size() - 1);
        }
        return values.isEmpty() ? values : values.subList(values.size() - 1, values.size());
    }

    private static void keep(HttpFields.Mutable headers, HttpHeader header, List<String> values) {
        headers.remove(header);
        values.forEach(value -> headers.add(header, value));
    }

    /** Whom an element of Forwarded is for; empty if it does not say. */
    private static String address(String element) {
        Matcher found = FOR.matcher(element);
        return found.find() ? found.group(1) : "";
    }

    /** Whether an address, perhaps with a port, is one of a proxy. */
    private static boolean isOne(String address, Predicate<InetAddress> proxies) {
        return AddressLiteral.find(PORT.matcher(address.strip()).replaceFirst(""))
                .filter(proxies)
                .isPresent();
    }
}
