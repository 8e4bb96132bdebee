package org.atalaya.web.copy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PageAddresses;
import org.atalaya.web.shared.PageAddresses.Named;
import org.atalaya.web.shared.content.ContentWords;

/**
 * A page as it is in a copy: its addresses lead from file to file. What can be no file leads to the site itself where
 * its address is known, and is left without a link where it is not; one sentence says so.
 */
final class CopiedPage {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern PICTURE = Pattern.compile("<meta (?:property|name)=\"(?:og|twitter):image[^>]*>\\s*");

    /** The code that shows a page within another: the bare versions of pages are the site's to give. */
    private static final Pattern EMBED = Pattern.compile("<p class=\"cite\">[^<]*<code>&lt;iframe[^<]*</code></p>\\s*");

    private static final String TOP = "<header class=\"top\">";

    private final CopyScope scope;
    private final Map<String, String> files;
    private final Optional<URI> site;
    private final LocalDate day;

    /**
     * Pages of a copy.
     *
     * @param scope what is copied
     * @param files names of the files by address
     * @param site where the site itself is read; empty if nowhere
     * @param day on which the copy is made
     */
    CopiedPage(CopyScope scope, Map<String, String> files, Optional<URI> site, LocalDate day) {
        this.scope = scope;
        this.files = files;
        this.site = site;
        this.day = day;
    }

    /**
     * A page, or a picture with links.
     *
     * @param html as the site answers
     * @param file its name in the copy
     */
    String of(String html, String file) {
        return of(html, language(file), to -> link(file, to));
    }

    /** A page that is shown at any address: it names files from the first slash on. */
    String shownAnywhere(String html, Language language) {
        return of(html, language, to -> scope.below("/" + to));
    }

    private String of(String html, Language language, UnaryOperator<String> link) {
        String asked = site.isPresent() ? html : FORM.matcher(html).replaceAll("");
        String linked = PageAddresses.replace(
                EMBED.matcher(PICTURE.matcher(asked).replaceAll("")).replaceAll(""), named -> attribute(named, link));
        return linked.replace(TOP, "<p class=\"standing\" role=\"note\">" + note(language) + "</p>\n" + TOP);
    }

    /** How one file names another. */
    static String link(String from, String to) {
        return "../"
                        .repeat(Math.toIntExact(
                                from.chars().filter(sign -> sign == '/').count()))
                + to;
    }

    private String attribute(Named named, UnaryOperator<String> link) {
        if (named.isScripts()) {
            return "";
        }
        Optional<String> file = scope.find(named.address()).map(files::get);
        if (file.isPresent() && named.isLink()) {
            String[] parts = named.address().split("#", 2);
            return named.naming(link.apply(file.get()) + (parts.length > 1 ? "#" + parts[1] : ""));
        }
        return site.map(there -> named.naming(there + scope.within(named.address())))
                .orElse("");
    }

    private static Language language(String file) {
        return Language.find(file.split("/", 2)[0]).orElse(Language.ES);
    }

    private String note(Language language) {
        Messages text = Messages.of(language);
        String on = new ContentWords(language).day(day);
        return site.map(there -> text.text("copy.note.linked", on, link(there)))
                .orElseGet(() -> text.text("copy.note.alone", on));
    }

    private static String link(URI there) {
        return "<a href=\"" + there + "\">" + there + "</a>";
    }
}
