package org.atalaya.web.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests somebody might try on a site: a real one, and one to three things in it that should not be there. Each is
 * made from the seed and its number alone, so that one can be asked again.
 */
final class HostileRequests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}|<[^>]*>");
    private static final int MANY = 400;

    private final SiteAddresses site;
    private final List<String> routes;
    private final List<String> names;
    private final long seed;

    HostileRequests(SiteAddresses site, long seed) {
        this.site = site;
        this.routes = List.copyOf(site.routes().keySet());
        this.names = List.copyOf(site.parameters().keySet());
        this.seed = seed;
    }

    /** The request of a number, as it goes over the wire; every route has its turn. */
    String request(int number) {
        return new Making(new Random(seed * 1_000_003 + number), routes.get(number % routes.size())).request();
    }

    /** One request in the making. */
    private final class Making {

        private final Random random;
        private final List<String> query = new ArrayList<>();
        private final List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1"));
        private String method = "GET";
        private String path;
        private String ending = "\r\n";

        Making(Random random, String route) {
            this.random = random;
            List<String> examples = site.routes().get(route);
            String address = examples.isEmpty() || random.nextInt(3) == 0 ? filled(route) : any(examples);
            String[] parts = address.split("#", 2)[0].split("\\?", 2);
            this.path = parts[0];
            if (parts.length > 1) {
                query.addAll(List.of(parts[1].split("&")));
            }
        }

        String request() {
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change();
            }
            return method + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query)) + " HTTP/1.1\r\n"
                    + String.join("\r\n", headers) + "\r\nConnection: close\r\n" + ending;
        }

        private void change() {
            switch (random.nextInt(12)) {
                case 0, 1 -> changePath();
                case 2 -> headers.add(any(HostileValues.HEADERS));
                case 3 -> changeHost();
                case 4 -> method = any(HostileValues.METHODS);
                case 5 -> ending = any(HostileValues.BODIES);
                case 6 -> repeat();
                default -> query.add(name() + suffix() + "=" + value());
            }
        }

        private String name() {
            return any(path.startsWith("/api/") && random.nextBoolean() ? site.columns() : names);
        }

        /** Mostly the parameter as it is named; else as frameworks of other languages name lists. */
        private String suffix() {
            return switch (random.nextInt(12)) {
                case 0 -> "[]";
                case 1 -> any(List.of(".from", ".to"));
                case 2 -> any(HostileValues.ALL);
                default -> "";
            };
        }

        private String value() {
            return random.nextInt(4) == 0 ? any(HostileValues.ALL) + any(HostileValues.ALL) : any(HostileValues.ALL);
        }

        private void changePath() {
            int at = path.indexOf('/', random.nextInt(path.length()));
            int from = at < 0 ? path.lastIndexOf('/') : at;
            int next = path.indexOf('/', from + 1);
            String rest = next < 0 ? "" : path.substring(next);
            path = path.substring(0, from + 1)
                    + (random.nextBoolean()
                            ? any(HostileValues.ALL)
                            : path.substring(from + 1, path.length() - rest.length()) + any(HostileValues.ALL))
                    + rest;
        }

        private void changeHost() {
            List<String> hosts = HostileValues.HEADERS.stream()
                    .filter(header -> header.startsWith("Host:"))
                    .toList();
            switch (random.nextInt(4)) {
                case 0 -> headers.remove(0);
                case 1 -> headers.add(any(hosts));
                default -> headers.set(0, any(hosts));
            }
            if (headers.isEmpty()) {
                headers.add("Accept: */*");
            }
        }

        private void repeat() {
            String pair = query.isEmpty() ? known() : any(query);
            for (int times = random.nextInt(10) == 0 ? MANY : 1 + random.nextInt(9); times > 0; times--) {
                query.add(random.nextBoolean() ? pair : known());
            }
        }

        /** A parameter with a value some page gives it, or with none. */
        private String known() {
            String name = any(names);
            List<String> values = site.parameters().get(name);
            return values.isEmpty() ? name : name + "=" + any(values);
        }

        private String filled(String route) {
            return PLACEHOLDER.matcher(route).replaceAll(parameter -> Matcher.quoteReplacement(any(HostileValues.ALL)));
        }

        private String any(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
