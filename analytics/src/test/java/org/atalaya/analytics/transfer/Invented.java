package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.atalaya.analytics.content.Administration;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.Obligation;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;

/** Invented records for tests of transfers. */
final class Invented {

    static final TerritoryId NEZAHUALCOYOTL = TerritoryId.parse("MX:municipality:15058");
    static final TerritoryId PENALOLEN = TerritoryId.parse("CL:comuna:13122");

    private Invented() {}

    /** An event of a day, a month, a year, or of no date where the text is empty. */
    static Event event(EventKind kind, String on) {
        return new Event(
                kind,
                Optional.of(on).filter(date -> !date.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static StagePath path(Event... events) {
        return new StagePath(List.of(events));
    }

    static Transfer transfer(StagePath path) {
        return new Transfer(record("product", RecordKind.PRODUCT), path, List.of(), List.of(), List.of(), List.of());
    }

    static Party head(Optional<LocalDate> vacantFrom, Optional<LocalDate> filledOn) {
        return new Party(
                "responsible", text("Dirección de Prevención"), Optional.of(text("Titular")), vacantFrom, filledOn);
    }

    static Commitment commitment(String due, Obligation.Event... events) {
        return new Commitment(
                "obligation",
                OptionalInt.empty(),
                new Obligation(LocalDate.of(2022, 1, 1), DueDate.parse(due), List.of(events)),
                Optional.empty(),
                Optional.empty());
    }

    static Administration term(String seat, String begins, String ends) {
        return new Administration(
                TerritoryId.parse(seat), LocalDate.parse(begins), LocalDate.parse(ends), text("Ley"), true);
    }

    static ContentRecord record(String id, RecordKind kind) {
        return new ContentRecord(
                id,
                kind,
                Optional.empty(),
                text(id),
                Optional.empty(),
                Optional.empty(),
                new ContentRecord.Source("doc", "section", "unit"),
                new ContentRecord.Review("checked", Optional.empty(), Optional.empty()),
                new ContentRecord.Dates(Optional.empty(), Optional.empty(), Optional.empty()),
                Access.PUBLIC);
    }

    private static Bilingual text(String spanish) {
        return new Bilingual(spanish, Optional.empty());
    }
}
