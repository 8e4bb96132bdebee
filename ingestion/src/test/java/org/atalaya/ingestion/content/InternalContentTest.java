package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.run.IngestPlan;
import org.atalaya.ingestion.run.IngestRun;
import org.atalaya.ingestion.run.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages the same content for the public and for the house; nothing internal is in any file of the first. */
class InternalContentTest {

    private static final String SECRET = "zzsecretzz";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static ReleaseStore publicStore;
    private static ReleaseStore houseStore;
    private static ReleaseManifest publicManifest;
    private static ReleaseManifest houseManifest;

    @BeforeAll
    static void stageForBoth() throws IOException {
        spark = SparkSessions.local(scratch.resolve("spark"));
        Path data = Files.createDirectories(scratch.resolve("data"));
        for (String part : List.of("catalogues", "codebooks")) {
            copy(ProjectFolder.path("data").resolve(part), data.resolve(part));
        }
        Path content = Files.createDirectories(data.resolve("content"));
        Files.writeString(content.resolve("open.yaml"), """
                access: public
                review: checked
                author_unit: "Unidad"
                document: d
                section: s
                documents:
                  - id: d
                    title: {es: "Documento", en: "Document"}
                    document_kind: minutes
                    publisher: "Unidad"
                    language: es
                    sections: [{section: s, heading: "Única"}]
                  - id: zzsecretzz-d
                    access: internal
                    title: {es: "zzsecretzz", en: "zzsecretzz"}
                    document_kind: minutes
                    publisher: "Unidad"
                    language: es
                    sections: [{section: s, heading: "zzsecretzz"}]
                records:
                  - id: open
                    kind: meeting
                    title: {es: "Abierta", en: "Open"}
                    parties:
                      - {party_role: host, unit: {es: "Pública", en: "Public"}}
                      - {access: internal, party_role: guest, unit: {es: "zzsecretzz", en: "zzsecretzz"}}
                      - {access: internal, party_role: zzsecretzz, unit: {es: "zzsecretzz", en: "zzsecretzz"}}
                    relations:
                      - {relation: about, other: zzsecretzz-closed}
                    events:
                      - {event: held, happened_on: 2022-08-02, document: zzsecretzz-d}
                    records:
                      - id: zzsecretzz-below
                        access: internal
                        kind: unit
                        title: {es: "zzsecretzz", en: "zzsecretzz"}
                        records:
                          - id: zzsecretzz-far-below
                            access: public
                            kind: unit
                            title: {es: "zzsecretzz", en: "zzsecretzz"}
                  - id: zzsecretzz-draft
                    review: draft
                    kind: unit
                    title: {es: "zzsecretzz", en: "zzsecretzz"}
                  - id: fields
                    kind: meeting
                    title: {es: "Con campos", en: "With fields"}
                    text: {es: "zzsecretzz", en: "zzsecretzz"}
                    quotation: "zzsecretzz"
                    internal: [text, quotation]
                    gaps:
                      - {nature: unclear, note: {es: "Se ve", en: "Seen"}}
                    events:
                      - {event: held, note: {es: "zzsecretzz", en: "zzsecretzz"}, internal: [note]}
                  - {id: odd, kind: meeting, title: {es: "Rara", en: "Odd"}, date_from: zzsecretzz, internal: [date_from]}
                  - id: attached
                    kind: meeting
                    title: {es: "Con anexos", en: "With attachments"}
                    attachments:
                      - {access: public, attachment_kind: minutes, title: {es: "Minuta", en: "Minutes"}, attached_file: abierta.txt}
                      - {attachment_kind: signed_agreement, title: {es: "zzsecretzz", en: "zzsecretzz"}, attached_file: zzsecretzz.txt}
                  - id: sum
                    kind: goal
                    title: {es: "Meta", en: "Goal"}
                    goal: {unit: {es: a, en: b}, goal_total: 5}
                    values: [{period: 2007, plan: 2}, {access: internal, period: 2008, plan: 3}]
                """);
        Files.writeString(content.resolve("closed-zzsecretzz.yaml"), """
                review: checked
                author_unit: "zzsecretzz"
                document: d
                section: s
                records:
                  - id: zzsecretzz-closed
                    kind: meeting
                    title: "zzsecretzz"
                    date_from: zzsecretzz
                  - id: zzsecretzz-other
                    kind: meeting
                    title: "zzsecretzz"
                    places: [{place_role: subject, place: "zzsecretzz"}]
                """);
        Path attached = Files.createDirectories(content.resolve("anexos"));
        Files.writeString(attached.resolve("abierta.txt"), "abierta");
        Files.writeString(attached.resolve("zzsecretzz.txt"), SECRET);
        Path practice = Files.createDirectories(content.resolve("practices/zzsecretzz"));
        Files.writeString(practice.resolve("es.md"), """
                ---
                language: es
                id: zzsecretzz-practice
                kind: practice
                title: {es: "zzsecretzz", en: "zzsecretzz"}
                document: d
                section: s
                author_unit: "Unidad"
                review: checked
                ---
                ## Resumen

                zzsecretzz
                """);
        Files.writeString(practice.resolve("en.md"), """
                ---
                language: en
                id: zzsecretzz-practice
                ---
                ## Abstract

                zzsecretzz <b>zzsecretzz</b>

                ## zzsecretzz

                zzsecretzz
                """);
        publicStore = new ReleaseStore(scratch.resolve("public"));
        houseStore = new ReleaseStore(scratch.resolve("house"));
        publicManifest = stage(data, publicStore, Access.PUBLIC);
        houseManifest = stage(data, houseStore, Access.INTERNAL);
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void leavesNothingInternalInAnyFileOfAPublicRelease() throws IOException {
        try (Stream<Path> files = Files.walk(publicStore.staging("2026-11-22.1"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
        // Parquet is compressed: what its rows say is looked at too.
        List<String> tables = new ArrayList<>(
                ContentTables.content().stream().map(TableContract::name).toList());
        tables.add("problem");
        for (String table : tables) {
            assertThat(rows(publicStore, table)).noneMatch(row -> row.contains(SECRET));
        }
        assertThat(publicManifest.internal()).isFalse();
    }

    @Test
    void keepsWhatIsPublicWithoutItsReferencesToTheRest() {
        assertThat(column(publicStore, "content_record", "record"))
                .containsExactlyInAnyOrder("open", "fields", "attached", "sum");
        assertThat(column(publicStore, "content_party", "unit_es")).containsExactly("Pública");
        assertThat(column(publicStore, "content_document", "document")).containsExactly("d");
        assertThat(column(publicStore, "content_relation", "other")).isEmpty();
        assertThat(spark.read()
                        .parquet(table(publicStore, "content_event"))
                        .select("event", "document")
                        .collectAsList())
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactlyInAnyOrder(tuple("held", null), tuple("held", null));
        assertThat(column(publicStore, "content_attachment", "attached_file")).containsExactly("abierta.txt");
        assertThat(ReleaseStore.attached(publicStore.staging("2026-11-22.1"))
                        .toFile()
                        .list())
                .as("the public file alone, named by its content")
                .containsExactly(
                        column(publicStore, "content_attachment", "sha256").get(0) + ".txt");
        assertThat(column(publicStore, "content_record", "text_es")).containsOnlyNulls();
    }

    @Test
    void tellsNoOneThatASumLacksAnInternalPart() {
        assertThat(column(publicStore, "problem", "problem")).isEmpty();
    }

    @Test
    void keepsEverythingForTheHouseAndSaysSo() {
        assertThat(houseManifest.internal()).isTrue();
        assertThat(column(houseStore, "content_record", "record"))
                .containsExactlyInAnyOrder(
                        "open",
                        "fields",
                        "attached",
                        "sum",
                        "zzsecretzz-below",
                        "zzsecretzz-far-below",
                        "zzsecretzz-draft",
                        "zzsecretzz-other",
                        "zzsecretzz-practice");
        assertThat(spark.read()
                        .parquet(table(houseStore, "content_party"))
                        .select("unit_es", "access")
                        .collectAsList())
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactlyInAnyOrder(tuple("Pública", "public"), tuple("zzsecretzz", "internal"));
        assertThat(column(houseStore, "content_record", "text_es")).contains(SECRET);
        assertThat(ReleaseStore.attached(houseStore.staging("2026-11-22.1"))
                        .toFile()
                        .list())
                .hasSize(2);
        assertThat(column(houseStore, "problem", "problem"))
                .contains("content-value", "content-markup", "content-not-translated", "content-dangling");
    }

    @Test
    void accountsForEveryRowOfEveryFile() {
        for (ReleaseManifest manifest : List.of(publicManifest, houseManifest)) {
            ReleaseStore store = manifest.internal() ? houseStore : publicStore;
            for (String table : List.of("content_record", "content_party", "content_part", "content_goal_value")) {
                long kept = manifest.sources().stream()
                        .filter(account -> account.table().equals(table))
                        .mapToLong(ReleaseManifest.SourceAccount::rowsKept)
                        .sum();
                assertThat(rows(store, table)).hasSize((int) kept);
            }
        }
    }

    private static ReleaseManifest stage(Path data, ReleaseStore store, Access audience) throws IOException {
        Path raw = Files.createDirectories(scratch.resolve("raw"));
        IngestPlan plan =
                IngestPlan.of(raw, data, EnumSet.of(IngestPlan.Source.content)).withAudience(audience);
        return new IngestRun(data, store, Clock.systemUTC(), stage -> {}).stage(() -> spark, plan, "2026-11-22.1");
    }

    private static List<String> rows(ReleaseStore store, String table) {
        return spark.read().parquet(table(store, table)).toJSON().collectAsList();
    }

    private static List<Object> column(ReleaseStore store, String table, String column) {
        return spark.read().parquet(table(store, table)).select(column).collectAsList().stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String table(ReleaseStore store, String table) {
        return store.staging("2026-11-22.1").resolve(table).toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
