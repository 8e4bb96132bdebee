package org.atalaya.web.shared.content;

import java.util.List;
import java.util.Optional;

/**
 * What every page of a record shows of it.
 *
 * @param link its title, kind and address
 * @param text what it says; empty if the title says it
 * @param quote the source's own words; empty if the wording does not matter
 * @param source where it is known from
 * @param review how far it was reviewed, and who may see it
 * @param dates when it was, as printed too; empty if not known
 * @param parties who takes part
 * @param places where it is
 * @param tags what it is about
 * @param relations what it has to do with other records
 * @param contacts its public addresses
 * @param figures numbers its document prints
 * @param events what was recorded of it
 * @param gaps what is known to be missing
 * @param lints what is odd in its source
 */
public record RecordView(
        RecordLink link,
        Optional<Passage> text,
        Optional<Quote> quote,
        SourceView source,
        String review,
        String dates,
        List<PartyView> parties,
        List<PlaceView> places,
        List<String> tags,
        List<RelationView> relations,
        List<ContactView> contacts,
        List<PrintedView> figures,
        List<EventView> events,
        List<GapView> gaps,
        List<LintView> lints) {

    /**
     * Words of the source.
     *
     * @param words the words
     * @param by who says them, where
     */
    public record Quote(Passage words, String by) {}

    /**
     * Where a record is known from.
     *
     * @param document the document's title
     * @param path where the document is told of
     * @param section the section, as it is headed
     * @param unit the unit that speaks in it
     */
    public record SourceView(Passage document, String path, Passage section, String unit) {}

    /**
     * Somebody who takes part.
     *
     * @param role what they do there
     * @param unit the unit, and the office within it
     */
    public record PartyView(String role, Passage unit) {}

    /**
     * A place.
     *
     * @param role what it is to the record
     * @param name its name
     * @param path its page
     */
    public record PlaceView(String role, String name, String path) {}

    /**
     * Another record it has to do with.
     *
     * @param what what it has to do with it
     * @param other the other
     */
    public record RelationView(String what, RecordLink other) {}

    /**
     * A public address.
     *
     * @param label what it is
     * @param address the address
     * @param path where it leads; empty if nowhere a page could
     */
    public record ContactView(Passage label, String address, String path) {}

    /**
     * A number a document prints.
     *
     * @param printed as printed
     * @param unit what is counted
     */
    public record PrintedView(String printed, Passage unit) {}

    /**
     * Something that was recorded.
     *
     * @param what what happened
     * @param when when; a word says so if it is not known
     * @param note what is known of it; empty if nothing more
     */
    public record EventView(String what, String when, Optional<Passage> note) {}

    /**
     * Something missing.
     *
     * @param nature why it is missing
     * @param note what a reader should know
     */
    public record GapView(String nature, Passage note) {}

    /**
     * Something odd in the source.
     *
     * @param sentence what is odd
     * @param details what was found, in the source's words
     */
    public record LintView(String sentence, List<Passage> details) {}
}
