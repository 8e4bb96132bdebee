package org.atalaya.web.diagnosis;

import java.util.List;
import org.atalaya.web.print.Paper;

/**
 * A diagnosis of a problem in a place, frozen with its release: its page, its PDF and its Word document are three
 * writings of one paper.
 *
 * @param paper what it says
 * @param address its address with the release, without the site's name
 * @param pdf address of the PDF
 * @param word address of the Word document
 * @param file name of its files, without ending
 * @param digest SHA-256 of the release's id and every figure shown
 * @param sections anchors and titles of its parts
 */
public record Dossier(
        Paper paper, String address, String pdf, String word, String file, String digest, List<Anchor> sections) {

    /**
     * The way to a part.
     *
     * @param id its anchor
     * @param title its heading
     */
    public record Anchor(String id, String title) {}
}
