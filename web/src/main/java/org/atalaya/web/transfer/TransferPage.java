package org.atalaya.web.transfer;

import java.util.List;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView.LintView;

/**
 * What is known and promised, at a glance.
 *
 * @param parts the parts of it with pages of their own
 * @param kinds further records by kind
 * @param documents the documents everything is known from
 */
public record TransferPage(List<Part> parts, List<Kind> kinds, List<DocumentView> documents) {

    /**
     * A part with pages of its own.
     *
     * @param name its name
     * @param path its first page
     * @param about what it holds
     * @param records the first of its records
     */
    public record Part(String name, String path, String about, List<RecordLink> records) {}

    /**
     * Records of a kind.
     *
     * @param name the kind
     * @param records the records
     */
    public record Kind(String name, List<RecordLink> records) {}

    /**
     * A document.
     *
     * @param id its short id
     * @param title its title
     * @param details what sort it is, who issued it, when and where
     * @param path where it can be read; empty if not known
     * @param lints what is odd in the numbers of its sections
     */
    public record DocumentView(String id, Passage title, String details, String path, List<LintView> lints) {}
}
