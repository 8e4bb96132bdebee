package org.atalaya.web.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.publication.Publications;
import org.atalaya.analytics.question.Comparisons;
import org.atalaya.analytics.question.Crosswalk;
import org.atalaya.analytics.question.Geography;
import org.atalaya.analytics.question.Incidence;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.OwnRegisters;
import org.atalaya.analytics.question.OwnSurveys;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.question.SideBySide;
import org.atalaya.analytics.question.SimilarPlaces;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.analytics.table.TableAnswers;
import org.atalaya.analytics.table.WithdrawnRows;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.OutcomeChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A release opened for reading, with its catalogue in memory. */
public final class Release implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);
    private static final int QUESTIONS_AT_ONCE = 4;
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(30);

    private final Path folder;
    private final ReleaseManifest manifest;
    private final ReleaseDatabase database;
    private final Questions questions;
    private final Gazetteer gazetteer;
    private final PlaceSearch search;
    private final Map<String, IndicatorEntry> indicators = new LinkedHashMap<>();
    private final Crosswalk crosswalk;
    private final Comparisons comparisons;
    private final Incidence incidence;
    private final Map<String, OffenceEntry> offences = new LinkedHashMap<>();
    private final List<OffenceMeasure> measures;
    private final SideBySide sideBySide;
    private final OwnSurveys ownSurveys;
    private final List<OwnSurveys.Edition> ownEditions;
    private final OwnRegisters ownRegisters;
    private final SimilarPlaces similarPlaces;
    private final Geography geography;
    private final Publications publications;
    private final CrossTabs crossTabs;
    private final Thread preparing;
    private final GivenOut content;
    private final Map<PlaceSurvey, String> newestPeriods = new EnumMap<>(PlaceSurvey.class);
    private final Map<PlaceSurvey, String> newestComputedPeriods = new EnumMap<>(PlaceSurvey.class);

    private Release(
            Path folder,
            ReleaseManifest manifest,
            ReleaseDatabase database,
            CrossTabs crossTabs,
            QuietDays quietDays,
            Supplier<Withdrawals> withdrawals)
            throws SQLException, IOException {
        this.folder = folder;
        this.manifest = manifest;
        this.database = database;
        this.questions = new Questions(database);
        this.gazetteer = Gazetteer.read(questions, PlaceSurvey.ENSU.id());
        this.search = PlaceSearch.of(gazetteer);
        questions.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        this.crosswalk = questions.crosswalk();
        this.comparisons = new Comparisons(database);
        this.incidence = new Incidence(database);
        incidence.offences().forEach(offence -> offences.put(offence.id(), offence));
        this.measures = incidence.measures();
        this.sideBySide = new SideBySide(database);
        this.ownSurveys = new OwnSurveys(database);
        this.ownEditions = ownSurveys.editions();
        this.ownRegisters = new OwnRegisters(database);
        this.similarPlaces = new SimilarPlaces(database);
        this.geography = new Geography(database);
        this.publications = new Publications(database);
        this.crossTabs = crossTabs;
        this.preparing = new Thread(this::prepare, "samples of " + manifest.release());
        this.content = new GivenOut(Content.read(database), tables(), gazetteer, quietDays, withdrawals);
        for (PlaceSurvey survey : PlaceSurvey.values()) {
            for (String sample : samples(survey)) {
                questions
                        .findNewestPeriod(sample)
                        .ifPresent(period -> newestPeriods.merge(survey, period, Release::later));
                questions
                        .findNewestComputedPeriod(sample)
                        .ifPresent(period -> newestComputedPeriods.merge(survey, period, Release::later));
            }
        }
    }

    /**
     * Opens a release.
     *
     * @param folder its folder
     * @param quietDays tells when achievements are not given out
     * @param withdrawals tells what is withdrawn
     * @throws IOException if the folder holds no release, or another than it is named after
     * @throws OlderRelease if it lacks a table this version asks
     */
    static Release open(Path folder, QuietDays quietDays, Supplier<Withdrawals> withdrawals)
            throws IOException, SQLException, OlderRelease {
        Release release = open(folder, CrossTabs::of, quietDays, withdrawals);
        release.preparing.setDaemon(true);
        release.preparing.start();
        return release;
    }

    /** Opens a release few will ask for: no sample is read ahead, and few are kept in memory. */
    static Release openOld(Path folder, QuietDays quietDays, Supplier<Withdrawals> withdrawals)
            throws IOException, SQLException, OlderRelease {
        return open(folder, CrossTabs::ofOld, quietDays, withdrawals);
    }

    private interface Tables {
        CrossTabs of(ReleaseDatabase database) throws SQLException;
    }

    private static Release open(Path folder, Tables tables, QuietDays quietDays, Supplier<Withdrawals> withdrawals)
            throws IOException, SQLException, OlderRelease {
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
        if (!folder.endsWith(manifest.release())) {
            throw new IOException(folder + " holds release " + manifest.release());
        }
        ReleaseDatabase database = ReleaseDatabase.open(folder, QUESTIONS_AT_ONCE, LONGEST_QUESTION);
        try {
            Optional<String> lacking = ReleaseForm.findLacking(database);
            if (lacking.isPresent()) {
                throw new OlderRelease(manifest, lacking.get());
            }
            return new Release(folder, manifest, database, tables.of(database), quietDays, withdrawals);
        } catch (SQLException | IOException | OlderRelease | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Reads samples ahead, so that the first who asks for a table need not wait; if it fails they are read then. */
    private void prepare() {
        try {
            crossTabs.prepare();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("samples of release {} were not read ahead", id(), e);
        }
    }

    /** The survey as tables name it for each of the units it counts. */
    private Set<String> samples(PlaceSurvey survey) {
        return indicators.values().stream()
                .filter(survey::asks)
                .map(IndicatorEntry::survey)
                .collect(Collectors.toSet());
    }

    private static String later(String period, String other) {
        return period.compareTo(other) >= 0 ? period : other;
    }

    /** Its id, printed on every page. */
    public String id() {
        return manifest.release();
    }

    /** What it was made from. */
    public ReleaseManifest manifest() {
        return manifest;
    }

    /** One of the files its manifest lists. */
    public Path file(ReleaseManifest.FileAccount file) {
        return folder.resolve(file.path());
    }

    /** Its tables, for questions beyond {@link #questions()}. */
    public ReleaseDatabase database() {
        return database;
    }

    /** What may be asked of it. */
    public Questions questions() {
        return questions;
    }

    /** Its tables as rows. */
    public TableAnswers tables() {
        return new TableAnswers(database);
    }

    /** What may be asked of several places and indicators at once. */
    public SideBySide sideBySide() {
        return sideBySide;
    }

    /** Its places. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Finds its places by name. */
    public PlaceSearch search() {
        return search;
    }

    /** Finds its records of content, of those given out today. */
    public RecordSearch records() {
        return content.search();
    }

    /** Its indicators, in order. */
    public List<IndicatorEntry> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The three indicators of a survey shown first. */
    public List<IndicatorEntry> headlines(PlaceSurvey survey) {
        return indicators.values().stream()
                .filter(survey::asks)
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

    /** Questions about shares of surveys compared. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** Questions about registered offences. */
    public Incidence incidence() {
        return incidence;
    }

    /** The offences, in order. */
    public List<OffenceEntry> offences() {
        return List.copyOf(offences.values());
    }

    /** The offence of an id, if there is one. */
    public Optional<OffenceEntry> findOffence(String id) {
        return Optional.ofNullable(offences.get(id));
    }

    /** How far every source counts every offence. */
    public List<OffenceMeasure> measures() {
        return measures;
    }

    /** How far every source counts an offence. */
    public List<OffenceMeasure> measures(String offence) {
        return measures.stream()
                .filter(measure -> measure.offence().equals(offence))
                .toList();
    }

    /** Editions of surveys made by observatories and municipalities, which stand apart. */
    public List<OwnSurveys.Edition> ownEditions() {
        return ownEditions;
    }

    /** Questions about counts municipalities keep themselves. */
    public OwnRegisters ownRegisters() {
        return ownRegisters;
    }

    /** Questions about places alike in context. */
    public SimilarPlaces similarPlaces() {
        return similarPlaces;
    }

    /** Questions about where places lie. */
    public Geography geography() {
        return geography;
    }

    /** When publishers bring out the works it is made of. */
    public Publications publications() {
        return publications;
    }

    /** Tables on request from its microdata. */
    public CrossTabs crossTabs() {
        return crossTabs;
    }

    /** What it knows of programmes, agreements, plans, practices and models, as far as it is given out today. */
    public Content content() {
        return content.content();
    }

    /** Whether some of its content is not given out today. */
    public boolean isQuiet() {
        return content.isQuiet();
    }

    /** Whether it has such a record of content, and it is not given out today. */
    public boolean isHidden(String record) {
        return content.isHidden(record);
    }

    /** Why a record, or what it is part of, is withdrawn; empty if it is not. */
    public Optional<Withdrawal> findWithdrawal(String record) {
        return content.findWithdrawal(record);
    }

    /** Which rows of its tables are withdrawn. */
    public WithdrawnRows withdrawn() {
        return content.withdrawn();
    }

    /** What became of the outcomes its records declare, in words. */
    public OutcomeChanges outcomeChanges(Language language) {
        return new OutcomeChanges(
                content(),
                questions,
                new OutcomeChanges.Places(gazetteer::find, gazetteer::findMeasured),
                this::findIndicator,
                language);
    }

    /** Questions about those surveys. */
    public OwnSurveys ownSurveys() {
        return ownSurveys;
    }

    /** The name of the place beside whose figures a survey's stand, as one says it in short. */
    public String totalName(PlaceSurvey survey, Messages text) {
        return survey == PlaceSurvey.ENSU
                ? text.text("total.short")
                : gazetteer.find(survey.total()).orElseThrow().name();
    }

    /** The newest edition of a survey with figures; empty if the release has none. */
    public Optional<String> newestPeriod(PlaceSurvey survey) {
        return Optional.ofNullable(newestPeriods.get(survey));
    }

    /** The newest edition of a survey whose figures carry their precision; empty if the release has none. */
    public Optional<String> newestComputedPeriod(PlaceSurvey survey) {
        return Optional.ofNullable(newestComputedPeriods.get(survey));
    }

    /** Of an indicator's editions, newest first, the newest with precision, or else the newest; empty if it has none. */
    public String newestPeriod(PlaceSurvey survey, List<String> periods) {
        return newestComputedPeriod(survey)
                .filter(periods::contains)
                .or(() -> periods.stream().findFirst())
                .orElse("");
    }

    @Override
    public void close() throws SQLException, IOException {
        crossTabs.stopPreparing();
        try {
            preparing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        search.close();
        content.close();
        database.close();
    }
}
