package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** What maps ask of where places lie. */
public final class Geography {

    private final ReleaseDatabase release;

    public Geography(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * Where a place is drawn as a dot.
     *
     * @param place the place
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Point(TerritoryId place, double latitude, double longitude) {}

    /**
     * A place's boundary.
     *
     * @param place the place
     * @param text the boundary as well-known text, in degrees
     */
    public record Shape(TerritoryId place, String text) {}

    /** The points of a country's places. */
    public List<Point> points(Country country) throws SQLException {
        return release.list(
                sql("points"),
                row -> new Point(place(row), row.getDouble("latitude"), row.getDouble("longitude")),
                country.name());
    }

    /** The shapes of a country's places of one kind; none where nobody brought them. */
    public List<Shape> shapes(Country country, TerritoryKind kind) throws SQLException {
        return release.list(
                sql("shapes"), row -> new Shape(place(row), row.getString("shape")), country.name(), kind.id());
    }

    private static TerritoryId place(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }

    private static String sql(String name) {
        return Sql.read(Geography.class, name);
    }
}
