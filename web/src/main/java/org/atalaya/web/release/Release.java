package org.atalaya.web.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.question.Crosswalk;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OwnSurveys;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.territory.Country;

/** A release opened for reading, with its catalogue in memory. */
public final class Release implements AutoCloseable {

    /** The survey whose figures the site shows. */
    public static final String SURVEY = "ensu";

    private static final int QUESTIONS_AT_ONCE = 4;

    private final ReleaseManifest manifest;
    private final ReleaseDatabase database;
    private final Questions questions;
    private final Gazetteer gazetteer;
    private final PlaceSearch search;
    private final Map<String, IndicatorEntry> indicators = new LinkedHashMap<>();
    private final Crosswalk crosswalk;
    private final OwnSurveys ownSurveys;
    private final List<OwnSurveys.Edition> ownEditions;
    private final Optional<String> newestPeriod;
    private final Optional<String> newestComputedPeriod;

    private Release(ReleaseManifest manifest, ReleaseDatabase database) throws SQLException, IOException {
        this.manifest = manifest;
        this.database = database;
        this.questions = new Questions(database);
        this.gazetteer = Gazetteer.read(questions, SURVEY);
        this.search = PlaceSearch.of(gazetteer);
        questions.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        this.crosswalk = questions.crosswalk();
        this.ownSurveys = new OwnSurveys(database);
        this.ownEditions = ownSurveys.editions();
        this.newestPeriod = questions.findNewestPeriod(SURVEY);
        this.newestComputedPeriod = questions.findNewestComputedPeriod(SURVEY);
    }

    /**
     * Opens a release.
     *
     * @param folder its folder
     * @throws IOException if the folder holds no release, or another than it is named after
     */
    public static Release open(Path folder) throws IOException, SQLException {
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
        if (!folder.endsWith(manifest.release())) {
            throw new IOException(folder + " holds release " + manifest.release());
        }
        ReleaseDatabase database = ReleaseDatabase.open(folder, QUESTIONS_AT_ONCE);
        try {
            return new Release(manifest, database);
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Its id, printed on every page. */
    public String id() {
        return manifest.release();
    }

    /** What it was made from. */
    public ReleaseManifest manifest() {
        return manifest;
    }

    /** Its tables, for questions beyond {@link #questions()}. */
    public ReleaseDatabase database() {
        return database;
    }

    /** What may be asked of it. */
    public Questions questions() {
        return questions;
    }

    /** Its places. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Finds its places by name. */
    public PlaceSearch search() {
        return search;
    }

    /** Its indicators, in order. */
    public List<IndicatorEntry> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The three indicators of the site's survey shown first. */
    public List<IndicatorEntry> headlines() {
        return headlinesOf(SURVEY);
    }

    /** The three indicators shown first of places of a country. */
    public List<IndicatorEntry> headlines(Country country) {
        return headlinesOf(surveyOf(country));
    }

    private List<IndicatorEntry> headlinesOf(String work) {
        return indicators.values().stream()
                .filter(indicator -> indicator.source().equals(work))
                .filter(indicator -> indicator.headline().isPresent())
                .sorted(Comparator.comparing(indicator -> indicator.headline().getAsInt()))
                .toList();
    }

    /** The indicator of an id, if there is one. */
    public Optional<IndicatorEntry> findIndicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** What surveys ask about the same subjects, and how far their answers compare. */
    public Crosswalk crosswalk() {
        return crosswalk;
    }

    /** The survey that speaks for the places of a country. */
    public static String surveyOf(Country country) {
        return country == Country.CL ? "enusc" : SURVEY;
    }

    /** Editions of surveys made by observatories and municipalities, which stand apart. */
    public List<OwnSurveys.Edition> ownEditions() {
        return ownEditions;
    }

    /** Questions about those surveys. */
    public OwnSurveys ownSurveys() {
        return ownSurveys;
    }

    /** The newest edition with figures; empty if the release has none. */
    public Optional<String> newestPeriod() {
        return newestPeriod;
    }

    /** The newest edition whose figures carry their precision; empty if the release has none. */
    public Optional<String> newestComputedPeriod() {
        return newestComputedPeriod;
    }

    @Override
    public void close() throws SQLException, IOException {
        search.close();
        database.close();
    }
}
