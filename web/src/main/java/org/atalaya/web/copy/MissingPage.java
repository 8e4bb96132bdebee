package org.atalaya.web.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;

/** What a host of files shows where a copy has none: one page in every language, since a host knows no reader's. */
final class MissingPage {

    /** Under which name hosts look for it. */
    static final String FILE = "404.html";

    private static final Pattern DESCRIPTION = Pattern.compile("<meta name=\"description\"[^>]*>\\s*");
    private static final Pattern MAIN = Pattern.compile("(?s)(<main\\b[^>]*>).*(</main>)");

    private MissingPage() {}

    /**
     * The page, with the site's addresses.
     *
     * @param answered the site's own page for an address that is not there
     * @param language the language of that page, which comes first
     */
    static String of(String answered, Language language) {
        String words = Language.ofAddresses().stream()
                .map(each -> each == language
                        ? words(each, "h1")
                        : "<section lang=\"" + each.code() + "\">\n" + words(each, "h2") + "</section>\n")
                .collect(Collectors.joining());
        return MAIN.matcher(DESCRIPTION.matcher(answered).replaceAll(""))
                .replaceFirst(main -> Matcher.quoteReplacement(main.group(1) + "\n" + words + main.group(2)));
    }

    private static String words(Language language, String heading) {
        Messages text = Messages.of(language);
        return "<" + heading + ">" + text.text("error.title.404") + "</" + heading + ">\n<p class=\"lede\">"
                + text.text("copy.missing")
                + "</p>\n<p class=\"actions\"><a href=\"" + Section.HOME.path(language) + "\">"
                + text.text("error.home") + "</a></p>\n";
    }
}
