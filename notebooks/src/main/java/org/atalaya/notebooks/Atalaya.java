package org.atalaya.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.territory.Country;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.RecordViews;

/**
 * A release read in a notebook. Every table, chart and sentence is a part of a page of the site, made by the site's own
 * code, and names that page. It only reads.
 */
public final class Atalaya implements AutoCloseable {

    private final CurrentRelease current;
    private final View view;

    private Atalaya(CurrentRelease current, View view) {
        this.current = current;
        this.view = view;
    }

    /**
     * Opens the release a store serves, in Spanish.
     *
     * @param store the folder of the store
     * @throws IllegalArgumentException if it is no store, or nothing was published to it
     */
    public static Atalaya open(Path store) throws IOException, SQLException {
        Require.that(Files.isDirectory(store), "store", "be a folder that `atalaya ingest` has published to", store);
        Optional<CurrentRelease> current = CurrentRelease.open(new ReleaseStore(store));
        Require.that(current.isPresent(), "store", "hold a release; publish one with `atalaya ingest`", store);
        return new Atalaya(current.get(), new View(current.get().get(), Language.ES));
    }

    /** The same as {@link #open(Path)}. */
    public static Atalaya open(String store) throws IOException, SQLException {
        return open(Path.of(store));
    }

    /** The same release in a language. */
    public Atalaya in(Language language) {
        return new Atalaya(current, new View(view.release(), language));
    }

    /** The release itself, for questions of one's own: figures come with their intervals, or with why there is none. */
    public Release release() {
        return view.release();
    }

    /**
     * Finds places by name; their ids are what other questions take.
     *
     * @param name as people type it
     */
    public Table places(String name) throws IOException {
        List<List<String>> rows = view.release().search().find(name, 10).stream()
                .map(hit -> List.of(
                        hit.place().name(),
                        hit.context(view.text()),
                        hit.place().id().text()))
                .toList();
        return new Table(
                Heading.PLACES_FOUND.in(view.language()) + ": " + name,
                List.of(
                        view.text("indicator.place"),
                        Heading.CONTEXT.in(view.language()),
                        Heading.ID.in(view.language())),
                rows,
                List.of(view.made()),
                view.page(Links.search(view.language(), name)));
    }

    /** The indicators of surveys; their ids are what other questions take. */
    public Table indicators() {
        return new Table(
                view.text("section.indicators"),
                List.of(
                        Heading.INDICATOR.in(view.language()),
                        Heading.SURVEY.in(view.language()),
                        Heading.ID.in(view.language())),
                view.release().indicators().stream()
                        .map(indicator -> List.of(
                                view.language()
                                        .choose(indicator.spanish(), indicator.english())
                                        .name(),
                                indicator.survey(),
                                indicator.id()))
                        .toList(),
                List.of(view.made()),
                view.page(Section.INDICATORS.path(view.language())));
    }

    /**
     * A place.
     *
     * @param id its id: {@code MX:city:28}
     */
    public Place place(String id) throws SQLException {
        PlaceEntry place = find(id);
        return new Place(view.of(List.of(place)), place);
    }

    /**
     * The chart of an indicator in a place.
     *
     * @param place id of the place
     * @param indicator id of the indicator
     */
    public Chart chart(String place, String indicator) throws SQLException {
        return place(place).chart(indicator);
    }

    /**
     * Places side by side, the first one against each other.
     *
     * @param ids ids of two to eight places
     */
    public Comparison compare(String... ids) throws SQLException, IOException {
        return compare(List.of(ids));
    }

    /** The same as {@link #compare(String...)}. */
    public Comparison compare(List<String> ids) throws SQLException, IOException {
        List<PlaceEntry> places = ids.stream().map(this::find).toList();
        return new Comparison(view.of(places), places);
    }

    /** What people say they suffered in a country beside what its register counts: {@code MX} or {@code CL}. */
    public Reporting reporting(String country) throws SQLException {
        Require.oneOf(country, "country", List.of("MX", "CL"));
        return new Reporting(view, Country.valueOf(country));
    }

    /** Practices and models; their ids are what {@link #outcomes} takes. */
    public Table practices() {
        RecordViews words =
                new RecordViews(view.release().content(), view.release().gazetteer()::find, view.language());
        return new Table(
                view.text("section.practices") + ", " + view.text("section.models"),
                List.of(
                        Heading.PRACTICE.in(view.language()),
                        Heading.KIND.in(view.language()),
                        Heading.ID.in(view.language())),
                Outcomes.tracked(view).stream()
                        .map(record -> List.of(
                                words.view(record).link().title().text(),
                                words.view(record).link().kindName(),
                                record.id()))
                        .toList(),
                List.of(view.made()),
                view.page(Section.PRACTICES.path(view.language())));
    }

    /** What became of what a practice or a model should move. */
    public Outcomes outcomes(String record) throws SQLException {
        return new Outcomes(view, record);
    }

    /** The last part of an address. */
    static String id(String path) {
        return path.replaceFirst(".*/", "");
    }

    /**
     * A table on request from microdata, where the release holds some; else why there is none.
     *
     * @param edition survey and edition: {@code ensu:2024-Q3}
     * @param place id of a place
     * @param item id of the question
     * @param by what divides it: {@code sex}, {@code age}, {@code all} or another question
     */
    public List<Shown> crossTab(String edition, String place, String item, String by) throws SQLException {
        return new RequestedTable(view.of(List.of(find(place)))).of(edition, place, item, by);
    }

    /** Closes the release, in every language; a notebook need not: it ends with its kernel. */
    @Override
    public void close() throws SQLException, IOException {
        current.close();
    }

    private PlaceEntry find(String id) {
        Optional<PlaceEntry> found = view.release().gazetteer().findWritten(id);
        Require.that(found.isPresent(), "place", "be the id of a place, like MX:city:28", id);
        return found.get();
    }
}
