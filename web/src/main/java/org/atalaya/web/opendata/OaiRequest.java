package org.atalaya.web.opendata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request of a harvester, its arguments known to be allowed.
 *
 * @param verb what is asked
 * @param arguments the arguments, by name
 * @param from the first day asked for
 * @param until the last day asked for
 * @param offset how many items a resumption token says were given before
 */
record OaiRequest(
        String verb, Map<String, String> arguments, Optional<LocalDate> from, Optional<LocalDate> until, int offset) {

    /** What is answered in place of what cannot be. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Refusal(String code, String sentence) {
            super(sentence);
            this.code = code;
        }

        /** The protocol's word for it. */
        String code() {
            return code;
        }
    }

    private static final String TOKEN = "resumptionToken";
    private static final Set<String> OF_LISTS = Set.of("metadataPrefix", "set", "from", "until", TOKEN);
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of(TOKEN),
            "ListIdentifiers", OF_LISTS,
            "ListRecords", OF_LISTS,
            "GetRecord", Set.of("identifier", "metadataPrefix"));
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "ListIdentifiers", Set.of("metadataPrefix"),
            "ListRecords", Set.of("metadataPrefix"),
            "GetRecord", Set.of("identifier", "metadataPrefix"));

    private static final Set<String> NAMES = Set.of("metadataPrefix", "set");

    /** Signs that part a token; no argument that is let into one has it. */
    private static final String PART = "!";

    /**
     * Reads a request.
     *
     * @param parameters parameters of the address, each with its values; that of the release is none of the protocol's
     * @param release id of the release it is answered from
     */
    static OaiRequest of(Map<String, List<String>> parameters, String release) throws Refusal {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        if (verbs.size() != 1 || !ALLOWED.containsKey(verbs.get(0))) {
            throw new Refusal(
                    "badVerb",
                    "verb must be one of Identify, ListMetadataFormats, ListSets,"
                            + " ListIdentifiers, ListRecords, GetRecord, and be given once");
        }
        String verb = verbs.get(0);
        Map<String, String> arguments = arguments(parameters, verb);
        if (arguments.containsKey(TOKEN)) {
            return resumed(verb, arguments, release);
        }
        for (String needed : NEEDED.getOrDefault(verb, Set.of())) {
            if (!arguments.containsKey(needed)) {
                throw new Refusal("badArgument", verb + " needs the argument " + needed);
            }
        }
        return dated(verb, arguments, 0);
    }

    private static Map<String, String> arguments(Map<String, List<String>> parameters, String verb) throws Refusal {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (name.equals("verb") || name.equals("release")) {
                continue;
            }
            if (!ALLOWED.get(verb).contains(name)) {
                throw new Refusal("badArgument", verb + " has no argument of this name");
            }
            if (parameter.getValue().size() != 1) {
                throw new Refusal("badArgument", name + " may be given once");
            }
            String value = parameter.getValue().get(0);
            if (NAMES.contains(name) && !value.matches("[-A-Za-z0-9_.!~*'():]+")) {
                throw new Refusal("badArgument", name + " has signs no such name has");
            }
            arguments.put(name, value);
        }
        if (arguments.containsKey(TOKEN) && arguments.size() > 1) {
            throw new Refusal("badArgument", TOKEN + " stands alone: it holds the other arguments");
        }
        return arguments;
    }

    private static OaiRequest dated(String verb, Map<String, String> arguments, int offset) throws Refusal {
        Optional<LocalDate> from = day(arguments, "from");
        Optional<LocalDate> until = day(arguments, "until");
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw new Refusal("badArgument", "from must not be later than until");
        }
        return new OaiRequest(verb, arguments, from, until, offset);
    }

    private static Optional<LocalDate> day(Map<String, String> arguments, String name) throws Refusal {
        try {
            return Optional.ofNullable(arguments.get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new Refusal("badArgument", name + " must be a day, as 2026-11-22");
        }
    }

    /** The request a token goes on with; only one of the same release goes on with the same list. */
    private static OaiRequest resumed(String verb, Map<String, String> given, String release) throws Refusal {
        String[] parts = given.get(TOKEN).split(PART, -1);
        if (parts.length != 6 || !parts[0].equals(release) || !parts[5].matches("\\d{1,9}")) {
            throw new Refusal("badResumptionToken", "the list this token was given with is not held any more");
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> names = List.of("metadataPrefix", "set", "from", "until");
        for (int i = 0; i < names.size(); i++) {
            if (!parts[i + 1].isEmpty()) {
                arguments.put(names.get(i), parts[i + 1]);
            }
        }
        try {
            return dated(verb, arguments, Integer.parseInt(parts[5]));
        } catch (Refusal notOurs) {
            throw new Refusal("badResumptionToken", "no list was given with this token");
        }
    }

    /** The token that goes on with this request. */
    String token(String release, int next) {
        return String.join(
                PART,
                release,
                arguments.get("metadataPrefix"),
                arguments.getOrDefault("set", ""),
                arguments.getOrDefault("from", ""),
                arguments.getOrDefault("until", ""),
                Integer.toString(next));
    }

    /** Whether a token says where to begin. */
    boolean isResumed() {
        return offset > 0;
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }
}
