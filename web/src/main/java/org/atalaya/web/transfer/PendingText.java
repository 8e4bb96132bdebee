package org.atalaya.web.transfer;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.transfer.PendingPage.Group;
import org.atalaya.web.transfer.PendingPage.Item;
import org.atalaya.web.transfer.PendingPage.Part;

/** What is to be seen to as plain text: numbered sentences, ready to be pasted into an official letter or a message. */
public final class PendingText {

    private final Messages text;
    private final Language language;
    private final String root;
    private final String release;

    /**
     * Texts of a language.
     *
     * @param language the language
     * @param root scheme, host and port the site is read at
     * @param release id of the release
     */
    public PendingText(Language language, String root, String release) {
        this.text = Messages.of(language);
        this.language = language;
        this.root = root;
        this.release = release;
    }

    /** The text. */
    public String of(PendingPage page) {
        List<String> lines = new ArrayList<>(List.of(
                text.text("pending.text.title"),
                text.text("pending.text.cutOff", page.asOfName()),
                text.text("pending.text.rule", page.months()),
                ""));
        if (page.groups().isEmpty()) {
            lines.add(text.text("pending.none"));
            lines.add("");
        }
        int number = 0;
        for (Group group : page.groups()) {
            lines.add(text.text("pending.text.responsible", oneLine(group.unit().text())));
            lines.add("");
            for (Part part : group.parts()) {
                lines.add(part.name());
                for (Item item : part.items()) {
                    number++;
                    lines.add(sentence(number, item));
                }
                lines.add("");
            }
        }
        lines.add(text.text("pending.note"));
        lines.add(text.text("pending.text.from", release, root + Links.pending(language)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private String sentence(int number, Item item) {
        return number + ". "
                + text.text(
                        "pending.text.item",
                        item.link().kindName(),
                        oneLine(item.link().title().text()),
                        oneLine(item.says()),
                        oneLine(item.source().text()),
                        root + item.link().path());
    }

    /** A text without the ends of lines that would break the numbering. */
    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
