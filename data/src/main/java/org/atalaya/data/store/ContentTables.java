package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.store.TableContract.Reference;

/**
 * Tables of what an observatory knows and promised: one of records, a tree, and one for each further
 * thing a record can have.
 */
public final class ContentTables {

    private static final Column ACCESS = word(
            "access",
            "Who may see the row: a public release holds public rows only.",
            words(Access.values(), Access::id));
    private static final List<String> NUMBERED = List.of("record", "position");
    private static final Reference TO_RECORD = to("record");
    private static final Reference TO_DOCUMENT =
            new Reference(List.of("document"), "content_document", List.of("document"));
    private static final Reference TO_SECTION =
            new Reference(List.of("document", "section"), "content_document_section", List.of("document", "section"));
    private static final Reference TO_INDICATOR =
            new Reference(List.of("indicator"), "indicator", List.of("indicator"));

    private ContentTables() {}

    /** Terms. */
    public static final TableContract TERM = new TableContract(
            "content_term",
            "A term records are tagged with.",
            List.of(
                    text("term", "Short id of the term."),
                    word("vocabulary", "What sort of term it is.", "theme", "purpose", "barrier", "population"),
                    integer("position", "Order in its vocabulary."),
                    text("label_es", "The term in Spanish."),
                    text("label_en", "The term in English."),
                    text("definition_es", "What it covers, in Spanish; missing if the term says it.")
                            .optional(),
                    text("definition_en", "The same in English.").optional()),
            List.of("term"),
            List.of());

    /** Documents. */
    public static final TableContract DOCUMENT = table(
            "content_document",
            "A document records are known from.",
            List.of("document"),
            List.of(),
            text("document", "Short id of the document."),
            bilingual("title", "Title"),
            word(
                    "document_kind",
                    "What sort of document it is.",
                    "practice_report",
                    "presentation",
                    "press_release",
                    "meeting_resolutions",
                    "institutional_programme",
                    "agreement",
                    "minutes",
                    "official_letter",
                    "other"),
            text("publisher", "The unit that issued it; never a person."),
            text("document_number", "Its number, as printed; missing if it has none.")
                    .optional(),
            text("issued_on", "Day, month or year it bears; missing if it bears none.")
                    .optional(),
            text("issued_at", "Place it bears, as printed; missing if it bears none.")
                    .optional(),
            word("language", "Language it is written in.", "es", "en", "es-en"),
            text("url", "Where it can be read; missing if not known.").optional());

    /** Sections of documents. */
    public static final TableContract DOCUMENT_SECTION = table(
            "content_document_section",
            "A section of a document, in its order.",
            List.of("document", "section"),
            List.of(TO_DOCUMENT),
            text("document", "The document."),
            integer("position", "Order in the document."),
            text("section", "Short id of the section; unique within the document."),
            text("number_printed", "The number it bears, as printed; missing if it bears none.")
                    .optional(),
            text("heading", "Its heading as printed, shortened where it is long."));

    /** Records. */
    public static final TableContract RECORD = table(
            "content_record",
            "Anything the observatory keeps of programmes, agreements, plans, practices and models; a tree.",
            List.of("record"),
            List.of(new Reference(List.of("parent"), "content_record", List.of("record")), TO_DOCUMENT, TO_SECTION),
            text("record", "Short id, the same in every table and address."),
            word("kind", "What it is.", words(RecordKind.values(), RecordKind::id)),
            text("parent", "The record it is part of; missing if it stands by itself.")
                    .optional(),
            integer("position", "Order among the parts of its parent."),
            bilingual("title", "Title"),
            bilingualOptional("text", "What it says, in our words"),
            text("quotation", "The source's own words, where the wording matters; missing if it does not.")
                    .optional(),
            text("document", "The document it is known from."),
            text("section", "The section of that document."),
            text("author_unit", "The unit that speaks in the document; never a person."),
            word(
                    "review",
                    "How far the record was reviewed: draft; checked against its document; approved for publication by a role.",
                    "draft",
                    "checked",
                    "approved"),
            text("approved_by", "The role that approved it; missing if none did.")
                    .optional(),
            text("approved_on", "The day it was approved; missing if it was not.")
                    .optional(),
            text("date_from", "Day, month or year it begins or happened; missing if not known.")
                    .optional(),
            text("date_to", "Day, month or year it ends; missing if it has no end or it is not known.")
                    .optional(),
            text("dates_printed", "Its dates as the document prints them; missing if it prints none.")
                    .optional(),
            text("file", "The file below data/content that holds it."));

    /** Parts of long texts. */
    public static final TableContract PART = table(
            "content_part",
            "A part of the long text of a practice or model, in one language.",
            List.of("record", "language", "part"),
            List.of(TO_RECORD),
            text("record", "The practice or model."),
            word("language", "Language of the part.", "es", "en"),
            word("part", "Which part of the template it is.", words(TemplatePart.values(), TemplatePart::id)),
            integer("position", "Order in the text."),
            text("heading", "Its heading."),
            text("body", "The text: CommonMark without HTML, images, or links other than http and https."));

    /** Those who take part. */
    public static final TableContract PARTY = table(
            "content_party",
            "A role or unit that takes part in a record; never a person.",
            NUMBERED,
            List.of(TO_RECORD),
            text("record", "The record."),
            integer("position", "Order."),
            word(
                    "party_role",
                    "What it does there.",
                    "responsible",
                    "counterpart",
                    "party",
                    "signatory",
                    "organiser",
                    "host",
                    "guest",
                    "participant",
                    "speaker",
                    "funder",
                    "beneficiary"),
            bilingual("unit", "The unit, or the units alike"),
            bilingualOptional("office", "The office within it that takes part: head, liaison"),
            text("vacant_from", "First day nobody held the office; missing if it is not known to have been vacant.")
                    .optional(),
            text("filled_on", "Day somebody took it up again; missing if nobody has, or it was not vacant.")
                    .optional());

    /** Places. */
    public static final TableContract RECORD_PLACE = table(
            "content_place",
            "A place a record is about.",
            List.of("record", "place_role", "country", "territory_kind", "territory_code"),
            List.of(TO_RECORD, Tables.TO_TERRITORY),
            text("record", "The record."),
            word(
                    "place_role",
                    "What the place is to it: its subject, where it happens, where it comes from, where it goes to, a member.",
                    "subject",
                    "venue",
                    "origin",
                    "destination",
                    "member"),
            place());

    /** Tags. */
    public static final TableContract TAG = table(
            "content_tag",
            "A term a record is tagged with.",
            List.of("record", "term"),
            List.of(TO_RECORD, new Reference(List.of("term"), "content_term", List.of("term"))),
            text("record", "The record."),
            text("term", "The term."));

    /** Relations. */
    public static final TableContract RELATION = table(
            "content_relation",
            "What a record has to do with another that is not part of it.",
            List.of("record", "relation", "other"),
            List.of(TO_RECORD, to("other")),
            text("record", "The record."),
            word(
                    "relation",
                    "What it does with the other: it transfers a model, is about a record, follows from it, is paid by it, is carried out by it.",
                    "transfers",
                    "about",
                    "follows",
                    "funded_by",
                    "carried_out_by"),
            text("other", "The other record."));

    /** Contacts and links. */
    public static final TableContract CONTACT = table(
            "content_contact",
            "A public address of a unit or a record: a site, a repository, an account, a mailbox of an office.",
            NUMBERED,
            List.of(TO_RECORD),
            text("record", "The record."),
            integer("position", "Order."),
            word("channel", "What sort of address it is.", "web", "social", "telephone", "email"),
            text("address", "The address; of web and social an http or https one."),
            bilingual("label", "What it is"));

    /** What is known to be missing. */
    public static final TableContract GAP = table(
            "content_gap",
            "What a reader should know is missing, doubtful or left out of a record.",
            NUMBERED,
            List.of(TO_RECORD),
            text("record", "The record."),
            integer("position", "Order."),
            word(
                    "nature",
                    "Whether the source does not say it, contradicts itself or another source, is unclear, or we left it out.",
                    "not_in_source",
                    "discrepancy",
                    "unclear",
                    "left_out"),
            bilingual("note", "What a reader should know"));

    /** Figures. */
    public static final TableContract FIGURE = table(
            "content_figure",
            "A number a document prints of a record.",
            NUMBERED,
            List.of(TO_RECORD),
            text("record", "The record."),
            integer("position", "Order."),
            real("number", "The number."),
            word("bound", "Whether it is exactly that or more than that.", "exact", "more_than"),
            text("figure_printed", "The figure as printed."),
            bilingual("unit", "What is counted"));

    /** What happened. */
    public static final TableContract EVENT = table(
            "content_event",
            "What was recorded of a record as time went on: stages of a transfer, follow-up of an offer, evidence of an obligation.",
            NUMBERED,
            List.of(TO_RECORD, TO_DOCUMENT),
            text("record", "The record."),
            integer("position", "Order."),
            word("event", "What happened.", words(EventKind.values(), EventKind::id)),
            text("happened_on", "Day, month or year; missing if not known. Of an obligation always a day.")
                    .optional(),
            text("due", "The new due date of an amended obligation; missing otherwise.")
                    .optional(),
            bilingualOptional("note", "What is known of it"),
            word(
                            "decision",
                            "Of an adaptation: whether what the note tells of was kept, changed or left out; missing otherwise.",
                            "kept",
                            "changed",
                            "left_out")
                    .optional(),
            bilingualOptional("reason", "Why it was decided so"),
            text("document", "The document that shows it; missing if none does.")
                    .optional());

    /** Obligations. */
    public static final TableContract OBLIGATION = table(
            "content_obligation",
            "What somebody undertook, and when it is due; its parent is the resolution or agreement it stands in.",
            List.of("record"),
            List.of(TO_RECORD, to("dated_by")),
            text("record", "The obligation."),
            integer("paragraph", "Paragraph of its resolution it stands in; missing if it has one only.")
                    .optional(),
            text("agreed_on", "Day it was agreed."),
            text("due", "When it is due, in the terms agreed: docs/GLOSSARY.md has the forms."),
            word(
                    "due_kind",
                    "What sort of due date it is.",
                    "immediate",
                    "day",
                    "month",
                    "quarter",
                    "half_year",
                    "year",
                    "first_months",
                    "monthly",
                    "permanent",
                    "undated"),
            text("due_from", "First day of the time it is due in; missing if it has none.")
                    .optional(),
            text("due_on", "Last day it can be done in time; missing if it has no end.")
                    .optional(),
            text("dated_by", "The provision that says when; missing if its resolution does.")
                    .optional(),
            bilingualOptional("deliverable", "What shows that it was done"));

    /** Cross-references. */
    public static final TableContract CITATION = table(
            "content_citation",
            "What a record of a document cites in it, as printed, right or wrong.",
            NUMBERED,
            List.of(TO_RECORD, to("cites")),
            text("record", "The record that cites."),
            integer("position", "Order."),
            text("cites", "The record cited."),
            integer("paragraph", "The paragraph cited; missing if the whole is.")
                    .optional(),
            text("citation_printed", "The citation as printed."));

    /** Rows of goal matrices. */
    public static final TableContract GOAL = table(
            "content_goal",
            "A row of a goal matrix.",
            List.of("record"),
            List.of(TO_RECORD),
            text("record", "The goal."),
            bilingual("unit", "What is counted"),
            integer("goal_total", "The total as printed; missing if none is.").optional());

    /** Cells of goal matrices. */
    public static final TableContract GOAL_VALUE = table(
            "content_goal_value",
            "A cell of a goal matrix: what was planned for a period and what was done. A blank is no zero.",
            List.of("record", "period"),
            List.of(TO_RECORD, TO_DOCUMENT),
            text("record", "The goal."),
            text("period", "The period: year, quarter or month."),
            integer("plan", "What was planned; missing where the cell is blank.")
                    .optional(),
            integer("actual", "What was done; missing if nothing was reported.").optional(),
            text("document", "The document that shows what was done; missing if none does.")
                    .optional(),
            text("locked_on", "Day the period was closed to changes; missing if it is open.")
                    .optional());

    /** Labels. */
    public static final TableContract LABEL = table(
            "content_label",
            "What a section of a document calls a record; where sections differ, the release has a problem.",
            List.of("record", "section"),
            List.of(TO_RECORD),
            text("record", "The record."),
            text("section", "The section of the record's document."),
            text("label", "The words as printed."));

    /** Claims. */
    public static final TableContract CLAIM = table(
            "content_claim",
            "A figure somebody claims of a place, bound to the survey it can be checked against.",
            List.of("record"),
            List.of(
                    TO_RECORD,
                    Tables.TO_TERRITORY,
                    TO_INDICATOR,
                    new Reference(List.of("survey", "period"), "edition", List.of("survey", "period"))),
            text("record", "The claim."),
            word(
                    "claim_kind",
                    "What is claimed: a share of people, a rank, or to be among the first so many.",
                    "share",
                    "rank",
                    "among_first"),
            place(),
            text("survey", "The survey."),
            text("period", "The edition."),
            text("indicator", "The indicator that answers the question claimed of."),
            text("figure_printed", "The figure as printed."),
            real("share", "The share claimed, 0 to 1; missing if a rank is.").optional(),
            integer("rank", "The rank claimed, or the last of the first so many; missing if a share is.")
                    .optional(),
            bilingualOptional("among", "Among which places a rank is claimed"),
            text(
                            "among_codes",
                            "Codes of those places, separated by spaces; missing if they are all of the survey's, or no rank is.")
                    .optional());

    /** Outcomes. */
    public static final TableContract OUTCOME = table(
            "content_outcome",
            "What a practice, model or product is meant to change, and how it was rated; each outcome by itself.",
            NUMBERED,
            List.of(TO_RECORD, TO_INDICATOR, Tables.TO_TERRITORY),
            text("record", "The record."),
            integer("position", "Order."),
            bilingual("outcome", "What is meant to change"),
            text("indicator", "The indicator that measures it; missing if none in the store does.")
                    .optional(),
            place(true),
            text("since", "Day, month or year it began there; missing if not known.")
                    .optional(),
            word("expected_change", "Which way it is meant to change.", "increase", "decrease"),
            word(
                    "rating",
                    "What an evaluation found; not_evaluated if there was none.",
                    "not_evaluated",
                    "improved",
                    "no_change",
                    "worsened",
                    "inconclusive"));

    /** Files that go with records. */
    public static final TableContract ATTACHMENT = table(
            "content_attachment",
            "A file that goes with a record: a signed agreement, minutes, evidence; internal unless it is marked as public itself.",
            NUMBERED,
            List.of(TO_RECORD),
            text("record", "The record."),
            integer("position", "Order."),
            word(
                    "attachment_kind",
                    "What the file is.",
                    "signed_agreement",
                    "minutes",
                    "evidence",
                    "official_letter",
                    "other"),
            bilingual("title", "Title"),
            text("attached_file", "The name it was handed in with."),
            word("file_type", "Its type.", "pdf", "png", "jpg", "docx", "xlsx", "csv", "txt"),
            integer("bytes", "Its size."),
            text("sha256", "SHA-256 of its bytes; the release keeps it as files/SHA256.TYPE."));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        List<TableContract> tables = new ArrayList<>(List.of(TERM));
        tables.addAll(content());
        return tables;
    }

    /** Tables read from data/content, those that are referred to first. */
    public static List<TableContract> content() {
        return List.of(
                DOCUMENT,
                DOCUMENT_SECTION,
                RECORD,
                PART,
                PARTY,
                RECORD_PLACE,
                TAG,
                RELATION,
                CONTACT,
                GAP,
                FIGURE,
                EVENT,
                OBLIGATION,
                CITATION,
                GOAL,
                GOAL_VALUE,
                LABEL,
                CLAIM,
                OUTCOME,
                ATTACHMENT);
    }

    private static Reference to(String column) {
        return new Reference(List.of(column), "content_record", List.of("record"));
    }

    private static List<Column> place() {
        return place(false);
    }

    private static List<Column> place(boolean optional) {
        return Stream.of(
                        word("country", "ISO code of the country.", "MX", "CL"),
                        word("territory_kind", "What sort of place it is.", Tables.KINDS),
                        text("territory_code", "The publisher's own code, padded with zeros."))
                .map(column -> optional ? column.optional() : column)
                .toList();
    }

    private static List<Column> bilingual(String name, String meaning) {
        return List.of(
                text(name + "_es", meaning + ", in Spanish."),
                text(name + "_en", meaning + ", in English; missing if not translated yet.")
                        .optional());
    }

    private static List<Column> bilingualOptional(String name, String meaning) {
        return List.of(
                text(name + "_es", meaning + ", in Spanish; missing if there is nothing to say.")
                        .optional(),
                text(name + "_en", meaning + ", in English; missing if not translated yet.")
                        .optional());
    }

    private static <E> String[] words(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toArray(String[]::new);
    }

    /** A table whose columns are given one by one or in groups, access being its last. */
    private static TableContract table(
            String name, String purpose, List<String> key, List<Reference> references, Object... columns) {
        List<Column> all = new ArrayList<>();
        for (Object column : columns) {
            if (column instanceof Collection<?> group) {
                group.forEach(one -> all.add((Column) one));
            } else {
                all.add((Column) column);
            }
        }
        all.add(ACCESS);
        return new TableContract(name, purpose, all, key, references);
    }
}
