package org.atalaya.web.shared;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of this site that a page, or a picture with links, names. */
public final class PageAddresses {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s((?:xlink:)?(?:href|src)|action|data-suggest)=\"(/(?!/)[^\"]*)\"");

    private PageAddresses() {}

    /**
     * One address, where it stands.
     *
     * @param attribute the attribute's name
     * @param written the address as the page has it, from the site's first slash on
     */
    public record Named(String attribute, String written) {

        private static Named of(MatchResult found) {
            return new Named(found.group(1), found.group(2));
        }

        /** The address as it is asked. */
        public String address() {
            return written.replace("&amp;", "&");
        }

        /** Whether it is of a page or a file; if not, a form asks there, or a script. */
        public boolean isLink() {
            return !attribute.equals("action") && !isScripts();
        }

        /** Whether a script asks there while a reader types. */
        public boolean isScripts() {
            return attribute.equals("data-suggest");
        }

        /** The attribute as a page has it, naming another address. */
        public String naming(String other) {
            return attribute(other.replace("&", "&amp;"));
        }

        /** The attribute with the same address below a path. */
        public String below(String path) {
            return attribute(path + written);
        }

        private String attribute(String value) {
            return " " + attribute + "=\"" + value + "\"";
        }
    }

    /** All of them, in order. */
    public static Stream<Named> find(String html) {
        return ATTRIBUTE.matcher(html).results().map(Named::of);
    }

    /**
     * A page with other addresses.
     *
     * @param html the page
     * @param attribute what is to stand in place of one, as {@link Named#naming} and {@link Named#below} write it
     */
    public static String replace(String html, Function<Named, String> attribute) {
        return ATTRIBUTE.matcher(html).replaceAll(found -> Matcher.quoteReplacement(attribute.apply(Named.of(found))));
    }
}
