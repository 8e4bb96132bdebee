package org.atalaya.analytics.content;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.PartialDate;

/** What only some records have. */
public final class ContentParts {

    private ContentParts() {}

    /**
     * A role or unit that takes part.
     *
     * @param role what it does there
     * @param unit the unit
     * @param office the office within it; empty if it is the unit
     * @param vacantFrom first day nobody held it; empty if it is not known to have been vacant
     * @param filledOn day somebody took it up again; empty if nobody has
     */
    public record Party(
            String role,
            Bilingual unit,
            Optional<Bilingual> office,
            Optional<LocalDate> vacantFrom,
            Optional<LocalDate> filledOn) {
        static Party read(ResultSet row) throws SQLException {
            return new Party(
                    row.getString("party_role"),
                    Bilingual.read(row, "unit"),
                    Bilingual.find(row, "office"),
                    Optional.ofNullable(row.getString("vacant_from")).map(LocalDate::parse),
                    Optional.ofNullable(row.getString("filled_on")).map(LocalDate::parse));
        }

        /** Whether nobody is known to hold it on a day. */
        public boolean isVacantOn(LocalDate day) {
            return vacantFrom.filter(from -> !from.isAfter(day)).isPresent()
                    && filledOn.filter(filled -> !filled.isAfter(day)).isEmpty();
        }
    }

    /**
     * A place a record is about.
     *
     * @param record the record
     * @param role what the place is to it
     * @param id the place
     */
    public record Place(String record, String role, TerritoryId id) {
        static Place read(ResultSet row) throws SQLException {
            return new Place(row.getString("record"), row.getString("place_role"), territory(row));
        }
    }

    /**
     * What a record has to do with another.
     *
     * @param record the record
     * @param relation what it does with the other
     * @param other the other
     */
    public record Relation(String record, String relation, String other) {
        static Relation read(ResultSet row) throws SQLException {
            return new Relation(row.getString("record"), row.getString("relation"), row.getString("other"));
        }
    }

    /**
     * A public address.
     *
     * @param channel web, social, telephone or email
     * @param address the address
     * @param label what it is
     */
    public record Contact(String channel, String address, Bilingual label) {
        static Contact read(ResultSet row) throws SQLException {
            return new Contact(row.getString("channel"), row.getString("address"), Bilingual.read(row, "label"));
        }
    }

    /**
     * What is known to be missing.
     *
     * @param nature not_in_source, discrepancy, unclear or left_out
     * @param note what a reader should know
     */
    public record Gap(String nature, Bilingual note) {
        static Gap read(ResultSet row) throws SQLException {
            return new Gap(row.getString("nature"), Bilingual.read(row, "note"));
        }
    }

    /**
     * A number a document prints.
     *
     * @param number the number
     * @param moreThan whether it is more than that
     * @param printed as printed
     * @param unit what is counted
     */
    public record PrintedFigure(BigDecimal number, boolean moreThan, String printed, Bilingual unit) {
        static PrintedFigure read(ResultSet row) throws SQLException {
            return new PrintedFigure(
                    BigDecimal.valueOf(row.getDouble("number")),
                    row.getString("bound").equals("more_than"),
                    row.getString("figure_printed"),
                    Bilingual.read(row, "unit"));
        }
    }

    /**
     * Something recorded as time went on.
     *
     * @param kind what happened
     * @param on day, month or year; empty if not known
     * @param due the new due date of an amended obligation; empty otherwise
     * @param note what is known of it
     * @param decision what was decided of an adaptation; empty otherwise
     * @param document the document that shows it; empty if none does
     */
    public record Event(
            EventKind kind,
            Optional<String> on,
            Optional<DueDate> due,
            Optional<Bilingual> note,
            Optional<Decision> decision,
            Optional<String> document) {
        /** Its day, month or year. */
        public Optional<PartialDate> date() {
            return on.map(PartialDate::parse);
        }

        /** That it happened, without what is told of it. */
        Event muted() {
            return new Event(kind, on, due, Optional.empty(), Optional.empty(), document);
        }

        static Event read(ResultSet row) throws SQLException {
            Optional<Bilingual> reason = Bilingual.find(row, "reason");
            return new Event(
                    EventKind.of(row.getString("event")),
                    Optional.ofNullable(row.getString("happened_on")),
                    Optional.ofNullable(row.getString("due")).map(DueDate::parse),
                    Bilingual.find(row, "note"),
                    Optional.ofNullable(row.getString("decision")).map(what -> new Decision(what, reason)),
                    Optional.ofNullable(row.getString("document")));
        }
    }

    /**
     * What was decided when something was made to fit another place.
     *
     * @param what kept, changed or left_out
     * @param reason why; empty if not said
     */
    public record Decision(String what, Optional<Bilingual> reason) {}

    /**
     * What a record cites.
     *
     * @param record the record that cites
     * @param cites the record cited
     * @param paragraph the paragraph cited; empty if the whole is
     * @param printed the citation as printed
     */
    public record Citation(String record, String cites, OptionalInt paragraph, String printed) {
        static Citation read(ResultSet row) throws SQLException {
            return new Citation(
                    row.getString("record"),
                    row.getString("cites"),
                    paragraphOf(row),
                    row.getString("citation_printed"));
        }
    }

    /**
     * A row of a goal matrix.
     *
     * @param unit what is counted
     * @param total the total as printed; empty if none is
     */
    public record Goal(Bilingual unit, OptionalLong total) {
        static Goal read(ResultSet row) throws SQLException {
            return new Goal(Bilingual.read(row, "unit"), number(row, "goal_total"));
        }
    }

    /**
     * A cell of a goal matrix.
     *
     * @param period the period
     * @param plan what was planned; empty where the cell is blank
     * @param actual what was done; empty if nothing was reported
     * @param document the document that shows what was done; empty if none does
     * @param lockedOn day the period was closed to changes; empty if it is open
     */
    public record GoalValue(
            String period,
            OptionalLong plan,
            OptionalLong actual,
            Optional<String> document,
            Optional<String> lockedOn) {
        /** What is planned, without what was reached. */
        GoalValue planned() {
            return new GoalValue(period, plan, OptionalLong.empty(), document, lockedOn);
        }

        static GoalValue read(ResultSet row) throws SQLException {
            return new GoalValue(
                    row.getString("period"),
                    number(row, "plan"),
                    number(row, "actual"),
                    Optional.ofNullable(row.getString("document")),
                    Optional.ofNullable(row.getString("locked_on")));
        }
    }

    /**
     * What a section of the document calls the record.
     *
     * @param section the section
     * @param label the words as printed
     */
    public record Label(String section, String label) {
        static Label read(ResultSet row) throws SQLException {
            return new Label(row.getString("section"), row.getString("label"));
        }
    }

    /**
     * A figure somebody claims, bound to what it can be checked against.
     *
     * @param place of which place
     * @param survey the survey
     * @param period its edition
     * @param indicator the indicator that answers the question
     * @param printed the figure as printed
     * @param among among which places a rank is claimed; empty if none is
     */
    public record Claim(
            TerritoryId place,
            String survey,
            String period,
            String indicator,
            String printed,
            Optional<Bilingual> among) {
        static Claim read(ResultSet row) throws SQLException {
            return new Claim(
                    territory(row),
                    row.getString("survey"),
                    row.getString("period"),
                    row.getString("indicator"),
                    row.getString("figure_printed"),
                    Bilingual.find(row, "among"));
        }
    }

    /**
     * What is meant to change, and how it was rated.
     *
     * @param record the record
     * @param position which of its outcomes
     * @param outcome what is meant to change
     * @param indicator the indicator that measures it; empty if none does
     * @param place where; empty if not said
     * @param since when it began; empty if not known
     * @param expectedChange increase or decrease
     * @param rating what an evaluation found
     */
    public record Outcome(
            String record,
            int position,
            Bilingual outcome,
            Optional<String> indicator,
            Optional<TerritoryId> place,
            Optional<String> since,
            String expectedChange,
            String rating) {
        static Outcome read(ResultSet row) throws SQLException {
            return new Outcome(
                    row.getString("record"),
                    row.getInt("position"),
                    Bilingual.read(row, "outcome"),
                    Optional.ofNullable(row.getString("indicator")),
                    row.getString("country") == null ? Optional.empty() : Optional.of(territory(row)),
                    Optional.ofNullable(row.getString("since")),
                    row.getString("expected_change"),
                    row.getString("rating"));
        }
    }

    /**
     * A part of a long text in one language.
     *
     * @param language es or en
     * @param part which part of the template it is
     * @param body the text in CommonMark
     */
    public record Part(String language, TemplatePart part, String body) {
        static Part read(ResultSet row) throws SQLException {
            return new Part(
                    row.getString("language"),
                    TemplatePart.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                    row.getString("body"));
        }
    }

    /**
     * What is odd in a source.
     *
     * @param kind what is odd
     * @param column the field or language it is about; empty if about none
     * @param value what was found; empty if nothing
     * @param expected what would be right; empty if the kind says it
     */
    public record Lint(ProblemKind kind, Optional<String> column, Optional<String> value, Optional<String> expected) {
        static Lint read(ResultSet row) throws SQLException {
            return new Lint(
                    ProblemKind.of(row.getString("problem")),
                    Optional.ofNullable(row.getString("column_name")),
                    Optional.ofNullable(row.getString("value")).filter(value -> !value.isEmpty()),
                    Optional.ofNullable(row.getString("expected")).filter(value -> !value.isEmpty()));
        }
    }

    static OptionalInt paragraphOf(ResultSet row) throws SQLException {
        int paragraph = row.getInt("paragraph");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(paragraph);
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static TerritoryId territory(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }
}
