package org.atalaya.analytics.similarity;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.analytics.similarity.Contexts.GroupOffences;
import org.atalaya.analytics.similarity.PlaceSet.Neighbour;
import org.atalaya.analytics.statistic.ContextDistance;
import org.atalaya.analytics.statistic.ContextDistance.Part;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.SimilarityTables;

/**
 * Finds for every place the places most alike in context: in its country among those of its kind, and between
 * municipalities and comunas in the other country. No survey has a part in it: what people say of their police or
 * their safety is what similar places are compared by, never what they are chosen by.
 */
public final class SimilarPlaceRows {

    /** Most similar places of a place and scope. */
    private static final int MOST = 10;

    private static final String SAME_COUNTRY = "same_country";
    private static final String OTHER_COUNTRY = "other_country";

    private final TableWriter places;
    private final TableWriter variables;
    private final TableWriter gaps;

    private SimilarPlaceRows(TableWriter places, TableWriter variables, TableWriter gaps) {
        this.places = places;
        this.variables = variables;
        this.gaps = gaps;
    }

    /** Writes the tables of similar places of a staged release whose rates are written. */
    public static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        Contexts contexts = Contexts.read(release);
        try (TableWriter values = new TableWriter(SimilarityTables.SIMILARITY_VALUE);
                TableWriter places = new TableWriter(SimilarityTables.SIMILAR_PLACE);
                TableWriter variables = new TableWriter(SimilarityTables.SIMILAR_PLACE_VARIABLE);
                TableWriter gaps = new TableWriter(SimilarityTables.SIMILAR_PLACE_GAP)) {
            SimilarPlaceRows similar = new SimilarPlaceRows(places, variables, gaps);
            for (PlaceGroup group : contexts.groups()) {
                addValues(values, contexts.places(group));
                similar.addWithin(contexts.places(group), contexts.offences(group));
                for (PlaceGroup other : contexts.groups()) {
                    if (group.meets(other)) {
                        similar.addBetween(group, other, contexts);
                    }
                }
            }
            values.write(folder);
            places.write(folder);
            variables.write(folder);
            gaps.write(folder);
        }
    }

    private static void addValues(TableWriter table, List<ContextPlace> group) throws SQLException {
        for (ContextPlace place : group) {
            for (Map.Entry<String, ContextPlace.Value> value : place.values().entrySet()) {
                table.add(
                        place.id().country().name(),
                        place.id().kind().id(),
                        place.id().code(),
                        value.getKey(),
                        value.getValue().value(),
                        value.getValue().interval().map(Interval::lower).orElse(null),
                        value.getValue().interval().map(Interval::upper).orElse(null),
                        value.getValue().period());
            }
        }
    }

    private void addWithin(List<ContextPlace> group, GroupOffences offences) throws SQLException {
        PlaceSet set = PlaceSet.of(group, Contexts.ofPeopleAnd(offences.held()));
        Map<ContextPlace, List<Neighbour>> nearest = nearest(set, group, group);
        addNearest(SAME_COUNTRY, set, nearest, nearest);
        addGaps(SAME_COUNTRY, set, group, SimilarityGaps.within(set, group, offences));
    }

    /** The other country's places nearest to each of a group; those of the other group have their own turn. */
    private void addBetween(PlaceGroup group, PlaceGroup other, Contexts contexts) throws SQLException {
        List<ContextPlace> places = contexts.places(group);
        List<ContextPlace> others = contexts.places(other);
        Set<String> comparable = new TreeSet<>(contexts.offences(group).close());
        comparable.retainAll(contexts.offences(other).close());
        List<ContextPlace> both = new ArrayList<>(places);
        both.addAll(others);
        PlaceSet set = PlaceSet.of(
                both,
                Contexts.ofPeopleAnd(comparable).stream()
                        .filter(variable ->
                                SimilarityGaps.isHeld(variable, places) && SimilarityGaps.isHeld(variable, others))
                        .toList());
        addNearest(OTHER_COUNTRY, set, nearest(set, places, others), nearest(set, others, places));
        addGaps(
                OTHER_COUNTRY,
                set,
                places,
                SimilarityGaps.between(set, contexts.offences(group), contexts.offences(other)));
    }

    private static Map<ContextPlace, List<Neighbour>> nearest(
            PlaceSet set, List<ContextPlace> places, List<ContextPlace> among) {
        Map<ContextPlace, List<Neighbour>> nearest = new LinkedHashMap<>();
        places.forEach(place -> nearest.put(place, set.nearest(place, among, MOST)));
        return nearest;
    }

    private void addNearest(
            String scope,
            PlaceSet set,
            Map<ContextPlace, List<Neighbour>> nearest,
            Map<ContextPlace, List<Neighbour>> nearestOfOthers)
            throws SQLException {
        for (Map.Entry<ContextPlace, List<Neighbour>> entry : nearest.entrySet()) {
            ContextPlace place = entry.getKey();
            for (int i = 0; i < entry.getValue().size(); i++) {
                ContextPlace similar = entry.getValue().get(i).place();
                ContextDistance distance = entry.getValue().get(i).distance();
                places.add(
                        place.id().country().name(),
                        place.id().kind().id(),
                        place.id().code(),
                        scope,
                        i + 1,
                        similar.id().country().name(),
                        similar.id().kind().id(),
                        similar.id().code(),
                        distance.distance(),
                        distance.variables(),
                        nearestOfOthers.get(similar).stream()
                                .anyMatch(neighbour -> neighbour.place().equals(place)));
                addVariables(scope, set, place, similar);
            }
        }
    }

    private void addVariables(String scope, PlaceSet set, ContextPlace place, ContextPlace similar)
            throws SQLException {
        for (Part part : set.parts(place, similar)) {
            String variable = set.variables().get(part.variable());
            variables.add(
                    place.id().country().name(),
                    place.id().kind().id(),
                    place.id().code(),
                    scope,
                    similar.id().country().name(),
                    similar.id().kind().id(),
                    similar.id().code(),
                    variable,
                    place.find(variable).orElseThrow().value(),
                    similar.find(variable).orElseThrow().value(),
                    part.difference(),
                    part.share());
        }
    }

    private void addGaps(String scope, PlaceSet set, List<ContextPlace> places, SimilarityGaps found)
            throws SQLException {
        for (ContextPlace place : places) {
            for (Map.Entry<String, String> gap : found.of(place).entrySet()) {
                addGap(place, scope, gap.getKey(), gap.getValue());
            }
            if (set.known(place) < ContextDistance.FEWEST) {
                addGap(place, scope, "all", "too_few_variables");
            }
        }
    }

    private void addGap(ContextPlace place, String scope, String variable, String reason) throws SQLException {
        gaps.add(place.id().country().name(), place.id().kind().id(), place.id().code(), scope, variable, reason);
    }
}
