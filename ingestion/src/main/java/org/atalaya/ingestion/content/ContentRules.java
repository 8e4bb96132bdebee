package org.atalaya.ingestion.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.text.PersonsInText;

/** What the columns of one row owe each other. */
final class ContentRules {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>\"'/]+@[^\\s@<>\"'/]+\\.[A-Za-z]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{1,18}");

    private ContentRules() {}

    /** A record that says it is approved says by which role, other than its author, and when. */
    static void ofRecord(RowReader row, int line) {
        Optional<String> approvedBy = find(row, "approved_by");
        if (text(row, "review").equals("approved")) {
            if (approvedBy.isEmpty() || find(row, "approved_on").isEmpty()) {
                row.report(
                        ProblemKind.CONTENT_FIELD_MISSING,
                        line,
                        "approved_by",
                        "",
                        "the role that approved it, and in approved_on the day");
            } else if (approvedBy.get().equals(text(row, "author_unit"))) {
                row.report(
                        ProblemKind.CONTENT_VALUE,
                        line,
                        "approved_by",
                        approvedBy.get(),
                        "another role than the author's");
            }
        }
    }

    /** An address of the web is one, and nothing a browser would run. */
    static void ofUrl(RowReader row, int line, String column) {
        find(row, column)
                .filter(url -> !WEB.matcher(url).matches())
                .ifPresent(url -> row.report(
                        ProblemKind.CONTENT_VALUE, line, column, url, "an address that begins http:// or https://"));
    }

    /** The rules of a row of a list. */
    static void ofItem(RowReader row, String table, String kind, int line) {
        switch (table) {
            case "content_event" -> ofEvent(row, kind, line);
            case "content_contact" -> ofContact(row, line);
            case "content_party" -> ofParty(row, line);
            default -> {}
        }
    }

    /** The rules of what a kind of record has besides; what follows from a due date is filled in. */
    static void ofDetail(RowReader row, String table, int line) {
        switch (table) {
            case "content_obligation" ->
                find(row, "due").map(DueDate::parse).ifPresent(due -> {
                    row.values().put("due_kind", due.kind());
                    due.from()
                            .map(LocalDate::toString)
                            .ifPresent(day -> row.values().put("due_from", day));
                    due.until()
                            .map(LocalDate::toString)
                            .ifPresent(day -> row.values().put("due_on", day));
                });
            case "content_claim" -> {
                boolean isShare = text(row, "claim_kind").equals("share");
                if (isShare != row.values().containsKey("share")
                        || isShare == row.values().containsKey("rank")) {
                    row.report(
                            ProblemKind.CONTENT_VALUE,
                            line,
                            "claim_kind",
                            text(row, "claim_kind"),
                            "a share for share, a rank for rank and among_first");
                }
            }
            default -> {}
        }
    }

    private static void ofEvent(RowReader row, String kind, int line) {
        Optional<RecordKind> record = Arrays.stream(RecordKind.values())
                .filter(known -> known.id().equals(kind))
                .findFirst();
        Optional<EventKind> event = find(row, "event").map(EventKind::of);
        if (record.isEmpty() || event.isEmpty()) {
            return;
        }
        if (!record.get().events().contains(event.get())) {
            String expected = record.get().events().isEmpty()
                    ? "no event: a record of kind " + kind + " has none"
                    : "one of "
                            + record.get().events().stream().map(EventKind::id).collect(Collectors.joining(", "));
            row.report(ProblemKind.CONTENT_VALUE, line, "event", event.get().id(), expected);
        }
        if (record.get() == RecordKind.OBLIGATION && !FieldForm.isDay(text(row, "happened_on"))) {
            row.report(
                    ProblemKind.CONTENT_VALUE, line, "happened_on", text(row, "happened_on"), "a day, like 2022-08-05");
        }
        if (event.get() != EventKind.ADAPTATION) {
            Stream.of("decision", "reason_es", "reason_en")
                    .filter(row.values()::containsKey)
                    .forEach(column -> row.report(
                            ProblemKind.CONTENT_VALUE, line, column, text(row, column), "nothing but with adaptation"));
        }
        if (row.values().containsKey("due") && event.get() != EventKind.AMENDED) {
            row.report(ProblemKind.CONTENT_VALUE, line, "due", text(row, "due"), "a due date with amended only");
        }
    }

    /** An office is filled again after it became vacant, never before. */
    private static void ofParty(RowReader row, int line) {
        Optional<String> vacantFrom = find(row, "vacant_from");
        find(row, "filled_on")
                .filter(FieldForm::isDay)
                .filter(filled ->
                        vacantFrom.filter(from -> from.compareTo(filled) < 0).isEmpty())
                .ifPresent(filled -> row.report(
                        ProblemKind.CONTENT_VALUE, line, "filled_on", filled, "a day after the one in vacant_from"));
    }

    private static void ofContact(RowReader row, int line) {
        String address = text(row, "address");
        boolean right = switch (text(row, "channel")) {
            case "web", "social" -> WEB.matcher(address).matches();
            case "email" -> MAILBOX.matcher(address).matches();
            case "telephone" -> NUMBER.matcher(address).matches();
            default -> true;
        };
        if (PersonsInText.isPersonal(address)) {
            row.report(
                    ProblemKind.CONTENT_PERSONAL_DATA,
                    line,
                    "address",
                    "a personal mailbox",
                    "the mailbox of an office");
        } else if (!right) {
            row.report(
                    ProblemKind.CONTENT_VALUE,
                    line,
                    "address",
                    address,
                    "web and social: an address that begins http:// or https://; telephone: digits; email: a mailbox");
        }
    }

    private static Optional<String> find(RowReader row, String column) {
        return Optional.ofNullable(row.values().get(column)).map(String::valueOf);
    }

    private static String text(RowReader row, String column) {
        return find(row, column).orElse("");
    }
}
