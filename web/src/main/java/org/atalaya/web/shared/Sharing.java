package org.atalaya.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a page is passed on.
 *
 * @param address its own address, whole
 * @param brief its short address with its release, whole
 * @param image the address of its picture, whole
 * @param says what one says of it
 * @param embed the address of its bare version, whole; empty if nobody may show it within theirs
 */
public record Sharing(String address, String brief, String image, String says, Optional<String> embed) {

    /** Opens WhatsApp with what one says of the page and its address. */
    public String whatsApp() {
        return "https://wa.me/" + Links.query(List.of(Map.entry("text", says + " " + brief)));
    }

    /** What somebody pastes into a page of theirs to show it there. */
    public Optional<String> frame() {
        return embed.map(path -> "<iframe src=\"" + path.replace("&", "&amp;") + "\" width=\"100%\" height=\"420\" "
                + "loading=\"lazy\"></iframe>");
    }
}
