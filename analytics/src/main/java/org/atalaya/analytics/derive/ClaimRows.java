package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.claim.ClaimCheck;
import org.atalaya.analytics.claim.ClaimCheck.Known;
import org.atalaya.analytics.claim.ClaimCheck.Ranks;
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
            Optional<Known> share,
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
                    row.getString("origin") == null ? Optional.empty() : Optional.of(known(row)),
                    row.getObject("rank_lower") == null
                            ? Optional.empty()
                            : Optional.of(new Ranks(
                                    row.getInt("rank_lower"), row.getInt("rank_upper"), row.getInt("ranked_places"))));
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("value") == null ? Optional.empty() : Optional.of(row.getDouble("value")),
                row.getObject("lower") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Interval(row.getDouble("lower"), row.getDouble("upper"), Estimates.CONFIDENCE)),
                row.getString("origin").equals("printed"));
    }

    /** Writes the verdicts of a staged release whose shares and ranks are written. */
    static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(ClaimTables.CLAIM_VERDICT)) {
            ClaimRows rows = new ClaimRows(release, table);
            for (Claim claim : release.list(Sql.read(ClaimRows.class, "claims"), Claim::read)) {
                rows.add(claim, rows.check(claim));
            }
            table.write(folder);
        }
    }

    private ClaimCheck check(Claim claim) throws SQLException {
        return claim.ofShare()
                ? ClaimCheck.ofShare(claim.words(), claim.share())
                : ClaimCheck.ofRank(
                        claim.amongFirst() ? 1 : claim.rank(),
                        claim.rank(),
                        claim.share(),
                        claim.among().isPresent() ? ranksAmong(claim) : claim.ranks());
    }

    /** Ranks among the places named only: a range among all cities says little of one among seven. */
    private Optional<Ranks> ranksAmong(Claim claim) throws SQLException {
        Set<String> codes = Set.of(claim.among().orElseThrow().split(" "));
        List<PlaceEstimate> shares = ComparableShare.read(release, claim.survey()).stream()
                .filter(share -> share.indicator().equals(claim.indicator())
                        && share.period().equals(claim.period())
                        && share.place().country() == claim.place().country()
                        && share.place().kind() == claim.place().kind()
                        && codes.contains(share.place().code()))
                .flatMap(share -> share.share().stream())
                .toList();
        PlaceRanking ranking = PlaceRanking.ofShares(shares, draws, Estimates.CONFIDENCE);
        return ranking.find(claim.place())
                .map(place ->
                        new Ranks(place.lower(), place.upper(), ranking.places().size()));
    }

    private void add(Claim claim, ClaimCheck check) throws SQLException {
        Optional<Interval> interval = claim.share().flatMap(Known::interval);
        table.add(
                claim.record(),
                check.verdict().id(),
                check.reason().orElse(null),
                check.claimed().map(ClaimedShare::from).orElse(null),
                check.claimed().map(ClaimedShare::below).orElse(null),
                claim.share().flatMap(Known::value).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                check.ranks().map(Ranks::lower).orElse(null),
                check.ranks().map(Ranks::upper).orElse(null),
                check.ranks().map(Ranks::places).orElse(null));
    }
}
