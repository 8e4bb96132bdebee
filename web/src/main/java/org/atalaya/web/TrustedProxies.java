package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import java.net.InetSocketAddress;
import java.util.List;
import org.atalaya.data.check.Require;
import org.atalaya.web.limit.Workload;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Proxies whose word is taken for who asks, at which host and by which protocol (RFC 7239, and the X-Forwarded headers
 * before it). Of everybody else such headers are passed over: anyone can write them.
 */
final class TrustedProxies {

    /** Nobody is believed. */
    static final TrustedProxies NONE = new TrustedProxies(new InetAddressSet());

    private final InetAddressSet addresses;

    private TrustedProxies(InetAddressSet addresses) {
        this.addresses = addresses;
    }

    /**
     * Proxies by their addresses.
     *
     * @param addresses addresses like 10.0.0.7, or networks like 10.0.0.0/8
     * @throws IllegalArgumentException if one is none
     */
    static TrustedProxies of(List<String> addresses) {
        InetAddressSet known = new InetAddressSet();
        addresses.forEach(address -> Require.that(
                isAddress(address) && isAdded(known, address),
                "--trusted-proxies",
                "be addresses or networks like 127.0.0.1,10.0.0.0/8",
                address));
        return new TrustedProxies(known);
    }

    /** No name is looked up, now or later. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9a-fA-F.:\\[\\]]+(/\\d{1,3})?") && text.matches(".*[.:].*");
    }

    private static boolean isAdded(InetAddressSet known, String address) {
        try {
            return known.add(address);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    void configure(JavalinConfig config) {
        if (!addresses.isEmpty()) {
            config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new OfTheseOnly()));
        }
    }

    private final class OfTheseOnly implements HttpConfiguration.Customizer {

        private final ForwardedRequestCustomizer believing = believing();

        @Override
        public Request customize(Request request, HttpFields.Mutable headers) {
            return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                            && addresses.test(peer.getAddress())
                    ? believing.customize(believed(request), headers)
                    : request;
        }

        private Request believed(Request request) {
            HttpFields believed = ForwardedHeaders.believed(request.getHeaders(), addresses);
            if (ForwardedHeaders.tellWhoAsks(believed)) {
                request.setAttribute(Workload.FORWARDED, true);
            }
            return new Request.Wrapper(request) {
                @Override
                public HttpFields getHeaders() {
                    return believed;
                }
            };
        }

        /** The others that Jetty knows are written by hardly any proxy, so that it is the reader who wrote them. */
        private static ForwardedRequestCustomizer believing() {
            ForwardedRequestCustomizer believing = new ForwardedRequestCustomizer();
            believing.setForwardedServerHeader(null);
            believing.setForwardedPortHeader(null);
            believing.setForwardedHttpsHeader(null);
            believing.setForwardedCipherSuiteHeader(null);
            believing.setForwardedSslSessionIdHeader(null);
            return believing;
        }
    }
}
