package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.claim.ClaimVerdict;
import org.atalaya.analytics.claim.ClaimedShare;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.comparison.PlaceRanking;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.ClaimTables;
import org.atalaya.data.territory.TerritoryId;

/** Checks every claim of the content against the figures of the release, and writes {@code claim_verdict}. */
final class ClaimRows {

    private final ReleaseDatabase release;
    private final TableWriter table;
    private final NormalDraws draws = PlaceRanking.draws();

    private ClaimRows(ReleaseDatabase release, TableWriter table) {
        this.release = release;
        this.table = table;
    }

    /** What a claim is about, with the share of the release. */
    private record Claim(
            String record,
            boolean ofShare,
            boolean amongFirst,
            TerritoryId place,
            String survey,
            String period,
            String indicator,
            String words,
            int rank,
            Optional<String> among,
            Optional<Share> share,
            Optional<Ranks> ranks) {

        static Claim read(ResultSet row) throws SQLException {
            String kind = row.getString("claim_kind");
            return new Claim(
                    row.getString("record"),
                    kind.equals("share"),
                    kind.equals("among_first"),
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getString("survey"),
                    row.getString("period"),
                    row.getString("indicator"),
                    row.getString("figure_printed"),
                    row.getInt("rank"),
                    Optional.ofNullable(row.getString("among_codes")),
                    row.getString("origin") == null ? Optional.empty() : Optional.of(Share.read(row)),
                    row.getObject("rank_lower") == null ? Optional.empty() : Optional.of(Ranks.read(row)));
        }
    }

    private record Share(Optional<Double> value, Optional<Interval> interval, boolean printed) {
        static Share read(ResultSet row) throws SQLException {
            Optional<Double> value =
                    row.getObject("value") == null ? Optional.empty() : Optional.of(row.getDouble("value"));
            return new Share(
                    value,
                    row.getObject("lower") == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Interval(row.getDouble("lower"), row.getDouble("upper"), Estimates.CONFIDENCE)),
                    row.getString("origin").equals("printed"));
        }

        /** Why there is no interval. */
        String reason() {
            return value.isPresent() && printed ? "printed_without_precision" : "withheld";
        }
    }

    private record Ranks(int lower, int upper, int places) {
        static Ranks read(ResultSet row) throws SQLException {
            return new Ranks(row.getInt("rank_lower"), row.getInt("rank_upper"), row.getInt("ranked_places"));
        }
    }

    /** Writes the verdicts of a staged release whose shares and ranks are written. */
    static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(ClaimTables.CLAIM_VERDICT)) {
            ClaimRows rows = new ClaimRows(release, table);
            for (Claim claim : release.list(Sql.read(ClaimRows.class, "claims"), Claim::read)) {
                if (claim.ofShare()) {
                    rows.addShare(claim);
                } else {
                    rows.addRank(claim);
                }
            }
            table.write(folder);
        }
    }

    private void addShare(Claim claim) throws SQLException {
        Optional<ClaimedShare> claimed = ClaimedShare.parse(claim.words());
        Optional<Interval> interval = claim.share().flatMap(Share::interval);
        if (claimed.isEmpty()) {
            add(claim, ClaimVerdict.CANNOT_BE_CHECKED, "figure_not_understood", claimed, Optional.empty());
        } else if (interval.isEmpty()) {
            add(claim, ClaimVerdict.CANNOT_BE_CHECKED, whyNoInterval(claim), claimed, Optional.empty());
        } else {
            add(claim, ClaimVerdict.of(claimed.get(), interval.get()), null, claimed, Optional.empty());
        }
    }

    private void addRank(Claim claim) throws SQLException {
        Optional<Ranks> ranks = claim.among().isPresent() ? ranksAmong(claim) : claim.ranks();
        if (ranks.isEmpty()) {
            String reason = claim.share().flatMap(Share::interval).isPresent() ? "not_ranked" : whyNoInterval(claim);
            add(claim, ClaimVerdict.CANNOT_BE_CHECKED, reason, Optional.empty(), ranks);
        } else {
            int first = claim.amongFirst() ? 1 : claim.rank();
            ClaimVerdict verdict = ClaimVerdict.ofRank(
                    first, claim.rank(), ranks.get().lower(), ranks.get().upper());
            add(claim, verdict, null, Optional.empty(), ranks);
        }
    }

    private static String whyNoInterval(Claim claim) {
        return claim.share().map(Share::reason).orElse("no_figure");
    }

    /** Ranks among the places named only: a range among all cities says little of one among seven. */
    private Optional<Ranks> ranksAmong(Claim claim) throws SQLException {
        Set<String> codes = Set.of(claim.among().orElseThrow().split(" "));
        List<PlaceEstimate> shares = release
                .list(
                        Sql.read(ClaimRows.class, "shares_among"),
                        row -> new PlaceEstimate(
                                TerritoryId.of(
                                        row.getString("country"),
                                        row.getString("territory_kind"),
                                        row.getString("territory_code")),
                                row.getDouble("value"),
                                row.getDouble("standard_error"),
                                row.getInt("df")),
                        claim.place().country().name(),
                        claim.place().kind().id(),
                        claim.survey(),
                        claim.period(),
                        claim.indicator())
                .stream()
                .filter(share -> codes.contains(share.place().code()))
                .toList();
        PlaceRanking ranking = PlaceRanking.ofShares(shares, draws, Estimates.CONFIDENCE);
        return ranking.find(claim.place())
                .map(place ->
                        new Ranks(place.lower(), place.upper(), ranking.places().size()));
    }

    private void add(
            Claim claim, ClaimVerdict verdict, String reason, Optional<ClaimedShare> claimed, Optional<Ranks> ranks)
            throws SQLException {
        Optional<Interval> interval = claim.share().flatMap(Share::interval);
        table.add(
                claim.record(),
                verdict.id(),
                reason,
                claimed.map(ClaimedShare::from).orElse(null),
                claimed.map(ClaimedShare::below).orElse(null),
                claim.share().flatMap(Share::value).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                ranks.map(Ranks::lower).orElse(null),
                ranks.map(Ranks::upper).orElse(null),
                ranks.map(Ranks::places).orElse(null));
    }
}
