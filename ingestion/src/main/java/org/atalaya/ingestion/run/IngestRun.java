package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.programme.Access;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
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
import org.atalaya.ingestion.store.TableSink;

/** Reads the planned sources on Spark and stages their tables, problems and accounts. */
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
    public ReleaseManifest stage(SparkSession spark, IngestPlan plan, String release) throws IOException {
        return stage(spark, plan, release, EditionsBefore.none());
    }

    /**
     * Stages a release: its interpreted tables, its problems, and a manifest whose tables are still to
     * be accounted for.
     *
     * @param spark the session
     * @param plan what to read
     * @param release id of the release
     * @param before the editions of the release before, those of which that are read in the same way are taken over
     * @return the manifest staged
     */
    public ReleaseManifest stage(SparkSession spark, IngestPlan plan, String release, EditionsBefore before)
            throws IOException {
        return stage(spark, plan, release, before, new StagingWriter(store.staging(release)));
    }

    /** Stages a release whose tables are written elsewhere: of an edition before there is nothing to take over. */
    ReleaseManifest stage(SparkSession spark, IngestPlan plan, String release, TableSink writer) throws IOException {
        return stage(spark, plan, release, EditionsBefore.none(), writer);
    }

    private ReleaseManifest stage(
            SparkSession spark, IngestPlan plan, String release, EditionsBefore before, TableSink writer)
            throws IOException {
        Path staging = store.staging(release);
        Files.createDirectories(staging);
        Map<TableContract, Dataset<Row>> tables = new LinkedHashMap<>();
        List<SourceAccount> accounts = new ArrayList<>();
        List<Dataset<Row>> problems = new ArrayList<>();

        progress.stage("read the catalogues");
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        add(catalogue.read(spark), tables, accounts, problems);
        readPublished(spark, plan, catalogue).forEach(reading -> add(reading, tables, accounts, problems));
        List<TableContract> persons = new ArrayList<>();
        for (String survey : catalogue.surveys()) {
            add(QuestionsAsked.read(spark, data.resolve("codebooks").resolve(survey)), tables, accounts, problems);
            TableContract contract = Tables.surveyPerson(survey, catalogue.concepts(survey));
            persons.add(contract);
            List<PersonTable> editions = plan.personTables(survey);
            if (!editions.isEmpty()) {
                for (PersonTable table : editions) {
                    table.codebook().requireAnswers(catalogue.answers(survey));
                }
                add(
                        new PersonEditions(before, staging, progress)
                                .read(
                                        spark,
                                        contract,
                                        catalogue,
                                        data.resolve("codebooks").resolve(survey),
                                        editions),
                        tables,
                        accounts,
                        problems);
            }
        }
        if (!plan.population().isEmpty()) {
            progress.stage("read " + plan.population().size() + " tables of population");
            add(
                    new PopulationReader(KnownPlaces.of(catalogue))
                            .read(spark, plan.population(), tables.get(Tables.TERRITORY)),
                    tables,
                    accounts,
                    problems);
        }
        if (!plan.own().list().isEmpty()) {
            progress.stage("read " + plan.own().list().size() + " own surveys");
            add(OwnSurveyReader.read(spark, plan.own()), tables, accounts, problems);
        }
        if (!plan.registers().isEmpty()) {
            progress.stage("read " + plan.registers().size() + " files of registers");
            add(RegisterReader.read(spark, catalogue, plan.registers()), tables, accounts, problems);
        }
        if (!plan.ownRegisters().isEmpty()) {
            progress.stage("read " + plan.ownRegisters().size() + " own registers");
            add(OwnRegisterReader.read(spark, plan.ownRegisters()), tables, accounts, problems);
        }
        if (!plan.geometry().isEmpty()) {
            progress.stage("read " + plan.geometry().size() + " files of shapes");
            add(GeometryReader.read(spark, plan.geometry()), tables, accounts, problems);
        }
        if (plan.sources().contains(IngestPlan.Source.published)) {
            progress.stage("read the population and counts the project ships");
            PublishedReader.readOfficial(spark, data.resolve("published"), tables)
                    .forEach(reading -> add(reading, tables, accounts, problems));
        }
        if (plan.sources().contains(IngestPlan.Source.content)) {
            progress.stage("read the content");
            add(
                    ContentReader.read(
                            spark,
                            data.resolve("content"),
                            catalogue,
                            plan.audience(),
                            WithdrawalList.read(store.root()),
                            staging),
                    tables,
                    accounts,
                    problems);
        }
        progress.stage("write the tables");
        problems.add(setAside(spark, plan));
        tables.put(Tables.PROBLEM, ProblemRows.number(spark, problems));
        for (TableContract contract : persons) {
            writer.writeEditions(
                    contract, Optional.ofNullable(tables.get(contract)).orElseGet(() -> empty(spark, contract)));
        }
        for (TableContract contract : Stream.of(
                        Tables.interpreted(), plan.own().personTables().values())
                .flatMap(Collection::stream)
                .toList()) {
            Dataset<Row> rows = tables.get(contract);
            int parts = contract == IncidenceTables.REGISTERED_YEAR ? RegisterReader.writtenParts(plan.registers()) : 1;
            writer.write(contract, rows == null ? empty(spark, contract) : rows, parts);
        }
        ReleaseManifest manifest = new ReleaseManifest(
                release, clock.instant(), CodeVersion.text(), plan.audience() == Access.INTERNAL, accounts, List.of());
        manifest.write(ReleaseStore.manifest(staging));
        return manifest;
    }

    /** The figures of workbooks and those the project ships. */
    private List<Reading> readPublished(SparkSession spark, IngestPlan plan, CatalogueFiles catalogue)
            throws IOException {
        Path published = data.resolve("published");
        boolean shipped = plan.sources().contains(IngestPlan.Source.published);
        if (plan.workbooks().isEmpty()) {
            if (!shipped) {
                return List.of();
            }
            progress.stage("read the published figures");
            return List.of(PublishedReader.read(spark, published));
        }
        progress.stage("read " + plan.workbooks().size() + " workbooks of published tables");
        PrintedWorkbooks.Result workbooks =
                PrintedWorkbooks.read(spark, plan.workbooks(), WorkbookReader.of(IngestPlan.layouts(data), catalogue));
        if (!shipped) {
            return List.of(PrintedFigures.join(spark, List.of(), workbooks));
        }
        progress.stage("read the published figures");
        return List.of(
                PublishedReader.readComputed(spark, published),
                PrintedFigures.join(spark, PublishedReader.readPrinted(spark, published), workbooks));
    }

    /** A table no source filled is written empty, so that readers of a release need not ask. */
    private static Dataset<Row> empty(SparkSession spark, TableContract contract) {
        return spark.createDataFrame(List.of(), SparkTypes.schema(contract));
    }

    private static void add(
            Reading reading,
            Map<TableContract, Dataset<Row>> tables,
            List<SourceAccount> accounts,
            List<Dataset<Row>> problems) {
        reading.tables().forEach((table, rows) -> tables.merge(table, rows, Dataset::union));
        accounts.addAll(reading.accounts());
        problems.addAll(reading.problems());
    }

    private static Dataset<Row> setAside(SparkSession spark, IngestPlan plan) {
        return spark.createDataFrame(
                plan.setAside().stream()
                        .map(aside -> ProblemRows.of(aside.problem(), "ensu", "", aside.file()))
                        .toList(),
                ProblemRows.SCHEMA);
    }
}
