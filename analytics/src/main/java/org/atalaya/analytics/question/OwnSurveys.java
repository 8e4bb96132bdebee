package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** What pages ask of surveys made by observatories and municipalities; they stand apart from official ones. */
public final class OwnSurveys {

    private final ReleaseDatabase release;

    public OwnSurveys(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * An edition of an own survey.
     *
     * @param survey its id
     * @param period the edition
     * @param place the place it is about
     * @param spanish its words in Spanish
     * @param english its words in English
     * @param unit the unit that answers for it
     * @param microdata whether its answers were given, else finished estimates
     * @param probability whether chances to be asked were known
     * @param from first day of the interviews
     * @param to last day of the interviews
     * @param mode how people were asked
     * @param interviews persons interviewed; empty if only estimates were given
     * @param planned interviews planned; empty if not given
     * @param questionnaire where it can be read
     * @param licence terms of use
     * @param sourceRelease what its figures cite
     */
    public record Edition(
            String survey,
            String period,
            TerritoryId place,
            Words spanish,
            Words english,
            String unit,
            boolean microdata,
            boolean probability,
            LocalDate from,
            LocalDate to,
            String mode,
            Optional<Long> interviews,
            Optional<Long> planned,
            String questionnaire,
            String licence,
            String sourceRelease) {

        static Edition read(ResultSet row) throws SQLException {
            return new Edition(
                    row.getString("survey"),
                    row.getString("period"),
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    Words.read(row, "es"),
                    Words.read(row, "en"),
                    row.getString("responsible_unit"),
                    row.getString("form").equals("microdata"),
                    row.getString("sampling").equals("probability"),
                    LocalDate.parse(row.getString("fieldwork_from")),
                    LocalDate.parse(row.getString("fieldwork_to")),
                    row.getString("mode"),
                    count(row, "interviews"),
                    count(row, "planned_interviews"),
                    row.getString("questionnaire"),
                    row.getString("licence"),
                    row.getString("source_release"));
        }
    }

    /**
     * Words of an edition in one language.
     *
     * @param title its title
     * @param universe who it is about
     * @param sampling how people were chosen; empty if not said in this language
     */
    public record Words(String title, String universe, Optional<String> sampling) {
        static Words read(ResultSet row, String language) throws SQLException {
            return new Words(
                    row.getString("title_" + language),
                    row.getString("universe_" + language),
                    Optional.ofNullable(row.getString("sampling_" + language)));
        }
    }

    /**
     * A share of an own survey.
     *
     * @param indicator the indicator
     * @param domain the part of the population
     * @param spanish what is counted, and the part's name, in Spanish
     * @param english the same in English
     * @param computed whether computed from answers, else given by the author
     * @param value the share; empty if withheld
     * @param interval its interval; empty if there is none
     * @param n interviews in the base
     * @param inegi INEGI's grade; empty if there is none
     * @param ineChile INE Chile's grade; empty if there is none
     * @param withheld why the value, or only its interval, is missing
     * @param sourceRelease what it cites
     */
    public record OwnFigure(
            String indicator,
            String domain,
            FigureText spanish,
            FigureText english,
            boolean computed,
            Optional<Double> value,
            Optional<Interval> interval,
            long n,
            Optional<String> inegi,
            Optional<String> ineChile,
            Optional<WithheldReason> withheld,
            String sourceRelease) {

        static OwnFigure read(ResultSet row) throws SQLException {
            return new OwnFigure(
                    row.getString("indicator"),
                    row.getString("domain"),
                    FigureText.read(row, "es"),
                    FigureText.read(row, "en"),
                    row.getString("origin").equals("computed"),
                    row.getObject("value") == null ? Optional.empty() : Optional.of(row.getDouble("value")),
                    row.getObject("lower") == null
                            ? Optional.empty()
                            : Optional.of(new Interval(
                                    row.getDouble("lower"), row.getDouble("upper"), row.getDouble("confidence"))),
                    row.getLong("n_domain"),
                    Optional.ofNullable(row.getString("precision_inegi")),
                    Optional.ofNullable(row.getString("precision_ine_chile")),
                    Optional.ofNullable(row.getString("withheld_reason")).map(WithheldReason::of),
                    row.getString("source_release"));
        }
    }

    /** Words of a figure in one language: the indicator's, and the name of its part of the population. */
    public record FigureText(IndicatorEntry.Words words, String domain) {
        static FigureText read(ResultSet row, String language) throws SQLException {
            return new FigureText(
                    new IndicatorEntry.Words(
                            row.getString("name_" + language),
                            row.getString("question_" + language),
                            row.getString("universe_" + language),
                            row.getString("statement_" + language)),
                    row.getString("label_" + language));
        }
    }

    /** Every edition of every own survey: by title, each survey's newest first. */
    public List<Edition> editions() throws SQLException {
        return release.list(Sql.read(OwnSurveys.class, "own_surveys"), Edition::read);
    }

    /** The shares of an edition, by indicator, then part of the population. */
    public List<OwnFigure> figures(Edition edition) throws SQLException {
        return release.list(
                Sql.read(OwnSurveys.class, "own_figures"), OwnFigure::read, edition.survey(), edition.period());
    }

    /** The changes up to an edition. */
    public List<Change> changes(Edition edition) throws SQLException {
        return release.list(
                Sql.read(OwnSurveys.class, "own_changes"), Change::read, edition.survey(), edition.period());
    }

    private static Optional<Long> count(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(row.getLong(column));
    }
}
