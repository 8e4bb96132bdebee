package org.atalaya.web.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a host below which a site is read: {@code /observatorio}, or nothing where the host is the site's own.
 * Pages are written as if it were nothing; here their addresses come to stand below it.
 *
 * @param path the path, without a slash at the end
 */
public record PathPrefix(String path) {

    /** The member in which a list of pages names them, for the script that suggests. */
    private static final Pattern IN_LISTS = Pattern.compile("(\"path\":\\s?\")(/(?!/))");

    /** Whether there is none. */
    public boolean isEmpty() {
        return path.isEmpty();
    }

    /** A page, or a picture with links. */
    public String ofPage(String html) {
        return PageAddresses.replace(html, named -> named.below(path));
    }

    /** A list of pages. */
    public String ofList(String json) {
        return IN_LISTS.matcher(json).replaceAll("$1" + Matcher.quoteReplacement(path) + "$2");
    }

    /** An address of this site as others read it; that of another site is left. */
    public String of(String address) {
        return address.startsWith("/") && !address.startsWith("//") ? path + address : address;
    }

    /** An address as it is below this path; what is not below it is left. */
    public String within(String address) {
        if (isEmpty() || !address.startsWith(path)) {
            return address;
        }
        String rest = address.substring(path.length());
        if (rest.isEmpty()) {
            return "/";
        }
        return rest.startsWith("/") ? rest : address;
    }
}
