package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.comparability.SeriesBreaks.SeriesBreak;
import org.atalaya.data.territory.TerritoryId;

/** Why each share of an indicator is there or is not, and where its series breaks. */
public final class Ledger {

    private final String indicator;
    private final Map<TerritoryId, Map<String, Entry>> entries = new HashMap<>();
    private final TreeSet<String> periods = new TreeSet<>();
    private final SeriesBreaks breaks;

    /**
     * A ledger.
     *
     * @param indicator the indicator
     * @param entries its lines
     * @param breaks where the survey's series break
     */
    public Ledger(String indicator, List<Entry> entries, SeriesBreaks breaks) {
        this.indicator = indicator;
        this.breaks = breaks;
        for (Entry entry : entries) {
            periods.add(entry.period());
            this.entries
                    .computeIfAbsent(entry.place(), place -> new HashMap<>())
                    .put(entry.period(), entry);
        }
    }

    /**
     * What is said of one share.
     *
     * @param place the place
     * @param period the edition
     * @param state whether the share is there, or why not
     * @param spanish why, in Spanish, beyond the state; empty if the state says it all
     * @param english the same in English
     */
    public record Entry(
            TerritoryId place, String period, FigureState state, Optional<String> spanish, Optional<String> english) {

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getString("period"),
                    FigureState.of(row.getString("state")),
                    Optional.ofNullable(row.getString("reason_es")),
                    Optional.ofNullable(row.getString("reason_en")));
        }
    }

    /** The editions it speaks of, oldest first. */
    public SortedSet<String> periods() {
        return periods;
    }

    /** The lines, in no order. */
    public List<Entry> list() {
        return entries.values().stream().flatMap(line -> line.values().stream()).toList();
    }

    /** What it says of a place's share in an edition; empty if the survey cannot speak of it. */
    public Optional<Entry> find(TerritoryId place, String period) {
        return Optional.ofNullable(entries.getOrDefault(place, Map.of()).get(period));
    }

    /** The break with which an edition begins a new series of a place, if it does. */
    public Optional<SeriesBreak> findBreak(TerritoryId place, String period) {
        return breaks.of(indicator, place.kind()).stream()
                .filter(oneBreak -> oneBreak.period().equals(period))
                .findFirst();
    }
}
