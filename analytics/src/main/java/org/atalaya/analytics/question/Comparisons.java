package org.atalaya.analytics.question;

import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/** What pages ask of the shares of surveys compared: ranks, trends, and places beside something wider. */
public final class Comparisons {

    private final ReleaseDatabase release;

    public Comparisons(ReleaseDatabase release) {
        this.release = release;
    }

    /** The ranks of an edition's places by an indicator; none if its shares have no precision here. */
    public List<RankRange> ranks(String indicator, String period) throws SQLException {
        return release.list(sql("ranks_of_edition"), RankRange::ofShare, indicator, period);
    }

    /** The ranks of a place by each indicator of an edition. */
    public List<RankRange> ranks(TerritoryId place, String period) throws SQLException {
        return release.list(sql("ranks_of_place"), RankRange::ofShare, parameters(place, period));
    }

    /** The trends of a place's shares up to an edition. */
    public List<ShareTrend> trends(TerritoryId place, String period) throws SQLException {
        return release.list(sql("trends_of_place"), ShareTrend::read, parameters(place, period));
    }

    /** How an edition's places stand by an indicator beside what they are compared with. */
    public List<Benchmark> benchmarks(String indicator, String period) throws SQLException {
        return release.list(sql("benchmarks_of_edition"), Benchmark::read, indicator, period);
    }

    /** How a place stands by each indicator of an edition beside what it is compared with. */
    public List<Benchmark> benchmarks(TerritoryId place, String period) throws SQLException {
        return release.list(sql("benchmarks_of_place"), Benchmark::read, parameters(place, period));
    }

    private static Object[] parameters(TerritoryId place, String period) {
        return new Object[] {place.country().name(), place.kind().id(), place.code(), period};
    }

    private static String sql(String name) {
        return Sql.read(Comparisons.class, name);
    }
}
