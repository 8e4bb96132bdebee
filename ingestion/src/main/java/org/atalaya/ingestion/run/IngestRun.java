package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.programme.Access;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.content.ContentReader;
import org.atalaya.ingestion.geometry.GeometryReader;
import org.atalaya.ingestion.interpret.EditionsBefore;
import org.atalaya.ingestion.interpret.PersonEditions;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.QuestionsAsked;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.own.OwnRegisterReader;
import org.atalaya.ingestion.own.OwnSurveyReader;
import org.atalaya.ingestion.population.KnownPlaces;
import org.atalaya.ingestion.population.PopulationReader;
import org.atalaya.ingestion.printed.PrintedFigures;
import org.atalaya.ingestion.printed.PrintedWorkbooks;
import org.atalaya.ingestion.printed.WorkbookReader;
import org.atalaya.ingestion.published.PublishedReader;
import org.atalaya.ingestion.register.RegisterReader;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.StagingWriter;
import org.atalaya.ingestion.store.TableRows;
import org.atalaya.ingestion.store.TableSink;

/** Reads the planned sources, official files with many records on Spark, and stages their tables, problems and accounts. */
public final class IngestRun {

    private final Path data;
    private final ReleaseStore store;
    private final Clock clock;
    private final Progress progress;

    public IngestRun(Path data, ReleaseStore store, Clock clock, Progress progress) {
        this.data = data;
        this.store = store;
        this.clock = clock;
        this.progress = progress;
    }

    /** Stages a release of which every edition is read. */
    public ReleaseManifest stage(Supplier<SparkSession> spark, IngestPlan plan, String release) throws IOException {
        return stage(spark, plan, release, EditionsBefore.none());
    }

    /**
     * Stages a release: its interpreted tables, its problems, and a manifest whose tables are still to
     * be accounted for.
     *
     * @param spark starts Spark when the first source needs it
     * @param plan what to read
     * @param release id of the release
     * @param before the editions of the release before, those of which that are read in the same way are taken over
     * @return the manifest staged
     */
    public ReleaseManifest stage(Supplier<SparkSession> spark, IngestPlan plan, String release, EditionsBefore before)
            throws IOException {
        return stage(spark, plan, release, before, new StagingWriter(store.staging(release)));
    }

    /** Stages a release whose tables are written elsewhere: of an edition before there is nothing to take over. */
    ReleaseManifest stage(Supplier<SparkSession> spark, IngestPlan plan, String release, TableSink writer)
            throws IOException {
        return stage(spark, plan, release, EditionsBefore.none(), writer);
    }

    private ReleaseManifest stage(
            Supplier<SparkSession> spark, IngestPlan plan, String release, EditionsBefore before, TableSink writer)
            throws IOException {
        Path staging = store.staging(release);
        Files.createDirectories(staging);
        Gathered gathered = new Gathered();
        progress.stage("read the catalogues");
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        gathered.add(catalogue.read());
        readPublished(spark, plan, catalogue).forEach(gathered::add);
        List<TableContract> persons = new ArrayList<>();
        for (String survey : catalogue.surveys()) {
            Path codebooks = data.resolve("codebooks").resolve(survey);
            gathered.add(QuestionsAsked.read(codebooks));
            TableContract contract = SurveyTables.surveyPerson(survey, catalogue.concepts(survey));
            persons.add(contract);
            List<PersonTable> editions = plan.personTables(survey);
            if (!editions.isEmpty()) {
                for (PersonTable table : editions) {
                    table.codebook().requireAnswers(catalogue.answers(survey));
                }
                gathered.add(new PersonEditions(before, staging, progress)
                        .read(spark, contract, catalogue, codebooks, editions));
            }
        }
        readOfficial(spark, plan, catalogue, gathered);
        if (plan.sources().contains(IngestPlan.Source.published)) {
            progress.stage("read the population and counts the project ships");
            PublishedReader.readOfficial(spark, data.resolve("published"), gathered.tables())
                    .forEach(gathered::add);
        }
        if (plan.sources().contains(IngestPlan.Source.content)) {
            progress.stage("read the content");
            gathered.add(ContentReader.read(
                    data.resolve("content"), catalogue, plan.audience(), WithdrawalList.read(store.root()), staging));
        }
        gathered.addProblems(setAside(plan));
        progress.stage("write the tables");
        write(plan, persons, gathered, writer);
        ReleaseManifest manifest = new ReleaseManifest(
                release,
                clock.instant(),
                CodeVersion.text(),
                plan.audience() == Access.INTERNAL,
                gathered.accounts(),
                List.of());
        manifest.write(ReleaseStore.manifest(staging));
        return manifest;
    }

    /** What was handed in besides surveys and workbooks of published tables. */
    private void readOfficial(
            Supplier<SparkSession> spark, IngestPlan plan, CatalogueFiles catalogue, Gathered gathered)
            throws IOException {
        if (!plan.population().isEmpty()) {
            SparkSession session = spark.get();
            progress.stage("read " + plan.population().size() + " tables of population");
            gathered.add(new PopulationReader(KnownPlaces.of(catalogue))
                    .read(
                            session,
                            plan.population(),
                            gathered.rows(CatalogueTables.TERRITORY)
                                    .on(session, SparkTypes.schema(CatalogueTables.TERRITORY))));
        }
        if (!plan.own().list().isEmpty()) {
            progress.stage("read " + plan.own().list().size() + " own surveys");
            gathered.add(OwnSurveyReader.read(plan.own()));
        }
        if (!plan.registers().isEmpty()) {
            SparkSession session = spark.get();
            progress.stage("read " + plan.registers().size() + " files of registers");
            gathered.add(RegisterReader.read(session, catalogue, plan.registers()));
        }
        if (!plan.ownRegisters().isEmpty()) {
            progress.stage("read " + plan.ownRegisters().size() + " own registers");
            gathered.add(OwnRegisterReader.read(plan.ownRegisters()));
        }
        if (!plan.geometry().isEmpty()) {
            progress.stage("read " + plan.geometry().size() + " files of shapes");
            gathered.add(GeometryReader.read(plan.geometry()));
        }
    }

    private static void write(IngestPlan plan, List<TableContract> persons, Gathered gathered, TableSink writer)
            throws IOException {
        writer.write(Tables.PROBLEM, ProblemRows.number(gathered.problems()));
        for (TableContract contract : persons) {
            writer.writeEditions(contract, gathered.rows(contract));
        }
        for (TableContract contract : Stream.of(
                        Tables.interpreted(), plan.own().personTables().values())
                .flatMap(Collection::stream)
                .filter(contract -> contract != Tables.PROBLEM)
                .toList()) {
            writer.write(contract, gathered.rows(contract));
        }
    }

    /** The figures of workbooks and those the project ships. */
    private List<Reading> readPublished(Supplier<SparkSession> spark, IngestPlan plan, CatalogueFiles catalogue)
            throws IOException {
        Path published = data.resolve("published");
        boolean shipped = plan.sources().contains(IngestPlan.Source.published);
        if (plan.workbooks().isEmpty()) {
            if (!shipped) {
                return List.of();
            }
            progress.stage("read the published figures");
            return List.of(PublishedReader.read(published));
        }
        SparkSession session = spark.get();
        progress.stage("read " + plan.workbooks().size() + " workbooks of published tables");
        PrintedWorkbooks.Result workbooks = PrintedWorkbooks.read(
                session, plan.workbooks(), WorkbookReader.of(RawRecognition.layouts(data), catalogue));
        if (!shipped) {
            return List.of(PrintedFigures.join(List.of(), workbooks));
        }
        progress.stage("read the published figures");
        return List.of(
                PublishedReader.readComputed(published),
                PrintedFigures.join(PublishedReader.readPrinted(published), workbooks));
    }

    private static TableRows setAside(IngestPlan plan) {
        return TableRows.held(plan.setAside().stream()
                .map(aside -> ProblemRows.of(aside.problem(), "ensu", "", aside.file()))
                .toList());
    }
}
