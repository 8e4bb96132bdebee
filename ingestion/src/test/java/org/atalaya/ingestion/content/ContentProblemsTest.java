package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a file of content is told by file, line, field and what is allowed; the rest is read. */
class ContentProblemsTest {

    private static final String RECORD = """
            document: d
            section: s
            author_unit: "Unidad"
            access: public
            review: checked
            records:
              - id: good
                kind: meeting
                title: {es: "Reunión", en: "Meeting"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeADocument() throws IOException {
        write("document.yaml", """
                access: public
                documents:
                  - id: d
                    title: {es: "Documento", en: "Document"}
                    document_kind: minutes
                    publisher: "Unidad"
                    language: es
                    sections:
                      - {section: s, heading: "Única"}
                """);
    }

    @Test
    void readsARecordWithoutProblems() throws IOException {
        write("a.yaml", RECORD);

        assertThat(read().problems()).isEmpty();
        assertThat(ids(read())).containsExactly("good");
    }

    /** Each adds lines 10 and following to the record, or changes it; the line is counted in the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    date_from: 5/8/2022 | CONTENT_VALUE | 10 | date_from | 5/8/2022"
                        + " | a day, a month or a year, like 2022-08-05, 2022-08 or 2022",
                "    approved_on: 2022-02-30 | CONTENT_VALUE | 10 | approved_on | 2022-02-30 | a day, like 2022-08-05",
                "    title: {en: \"Only\"} | CONTENT_UNREADABLE | 10 | | Duplicate field 'title' | ",
                "    date_to: [2022] | CONTENT_VALUE | 10 | date_to | several values | one value",
                "    parties: nobody | CONTENT_VALUE | 10 | parties | no list | a list, each item after a hyphen",
                "    parties: [nobody] | CONTENT_VALUE | 10 | parties | one value | keys with their values",
                "    quotation: \"Escriba a ana.perez@ejemplo.mx\" | CONTENT_PERSONAL_DATA | 10 | quotation | an e-mail"
                        + " | no personal data",
                "    places: [{place_role: subject, place: 15058}] | CONTENT_VALUE | 10 | place | 15058"
                        + " | place must be written like MX:municipality:15058: was \"15058\"",
                "    places: [{place_role: subject, place: \"XX:comuna:13122\"}] | CONTENT_VALUE | 10 | place"
                        + " | XX:comuna:13122 | a place like MX:municipality:15058",
                "    places: [{place_role: subject, place: \"MX:municipality:99999\"}] | CONTENT_DANGLING | 10"
                        + " | country, territory_kind, territory_code | MX municipality 99999 | one of table territory",
                "    tags: [dreams] | CONTENT_DANGLING | 10 | term | dreams | one of table content_term",
                "    tags: [migration, migration] | CONTENT_REPEATED | 10 | id | good migration | an id of its own",
                "    relations: [{relation: about, other: nothing}] | CONTENT_DANGLING | 10 | other | nothing"
                        + " | one of table content_record",
                "    outcomes: [{outcome: {es: a, en: b}, indicator: joy, expected_change: increase, rating: improved}]"
                        + " | CONTENT_DANGLING | 10 | indicator | joy | one of table indicator",
                "    outcomes: [{outcome: {es: a, en: b}, expected_change: up, rating: improved}] | CONTENT_VALUE | 10"
                        + " | expected_change | up | one of increase, decrease",
                "    gaps: [{nature: unclear}] | CONTENT_FIELD_MISSING | 10 | note | "
                        + " | What a reader should know, in Spanish.",
                "    figures: [{number: many, bound: exact, figure_printed: x, unit: {es: a, en: b}}] | CONTENT_VALUE"
                        + " | 10 | number | many | a number with decimal point",
                "    events: [{event: installed}] | CONTENT_VALUE | 10 | event | installed"
                        + " | one of planned, rescheduled, held, cancelled",
                "    events: [{event: held, decision: kept}] | CONTENT_VALUE | 10 | decision | kept"
                        + " | nothing but with adaptation",
                "    parties: [{party_role: host, unit: {es: a, en: b}, vacant_from: 2022-08}] | CONTENT_VALUE | 10"
                        + " | vacant_from | 2022-08 | a day, like 2022-08-05",
                "    parties: [{party_role: host, unit: {es: a, en: b}, vacant_from: 2022-08-05, filled_on: 2022-08-05}]"
                        + " | CONTENT_VALUE | 10 | filled_on | 2022-08-05 | a day after the one in vacant_from",
                "    contacts: [{channel: web, address: \"javascript:alert(1)\", label: {es: a, en: b}}] | CONTENT_VALUE"
                        + " | 10 | address | javascript:alert(1) | web and social: an address that begins http:// or"
                        + " https://; telephone: digits; email: a mailbox",
                "    colour: red | CONTENT_FIELD_UNKNOWN | 10 | colour | | one of id, kind, title, text, quotation,"
                        + " document, section, author_unit, review, approved_by, approved_on, date_from, date_to,"
                        + " dates_printed, access, internal, parties, places, tags, relations, contacts, gaps, figures, events,"
                        + " citations, values, labels, outcomes, attachments, records",
                "    text: \"Solo español\" | CONTENT_NOT_TRANSLATED | 10 | text | | {es: …, en: …}",
                "    text: {es: \"Solo español\"} | CONTENT_NOT_TRANSLATED | 10 | text.en | | the text in English",
                "    text: {en: \"Only English\"} | CONTENT_FIELD_MISSING | 10 | text.es | | the text in Spanish",
                "    review: approved | CONTENT_FIELD_MISSING | 7 | approved_by |"
                        + " | the role that approved it, and in approved_on the day",
                "    access: publico | CONTENT_VALUE | 10 | access | publico | public or internal"
            })
    void tellsWhatIsWrongWhereAndWhatWouldBeRight(
            String added, ProblemKind kind, long line, String field, String value, String expected) throws IOException {
        write("a.yaml", RECORD + "    " + added.strip() + "\n");

        assertThat(problems(read(Access.INTERNAL)))
                .containsExactly(tuple("a.yaml", kind, line, text(field), text(value), text(expected)));
    }

    @Test
    void refusesApprovalByItsAuthor() throws IOException {
        write(
                "a.yaml",
                RECORD.replace("checked", "approved") + "    approved_by: Unidad\n    approved_on: 2026-01-05\n");

        assertThat(problems(read()))
                .containsExactly(tuple(
                        "a.yaml",
                        ProblemKind.CONTENT_VALUE,
                        7L,
                        "approved_by",
                        "Unidad",
                        "another role than the author's"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: meeting | kind: dream | CONTENT_VALUE | kind | dream",
                "id: good | id: \"Not An Id\" | CONTENT_VALUE | id | Not An Id",
                "section: s | section: elsewhere | CONTENT_DANGLING | document, section | d elsewhere",
                "document: d | document: nothing | CONTENT_DANGLING | document | nothing"
            })
    void leavesOutARecordThatIsWrongItself(String right, String wrong, ProblemKind kind, String field, String value)
            throws IOException {
        write("a.yaml", RECORD.replace(right, wrong));

        assertThat(problems(read()))
                .first()
                .satisfies(problem -> assertThat(problem.toList().subList(1, 5))
                        .containsExactly(kind, problem.toList().get(2), field, value));
        assertThat(ids(read())).isEmpty();
    }

    @Test
    void usesTheFirstOfTwoRecordsWithOneId() throws IOException {
        write("a.yaml", RECORD);
        write("b.yaml", RECORD.replace("Reunión", "Otra"));

        ContentReader.Checked content = read();

        assertThat(problems(content))
                .containsExactly(tuple("b.yaml", ProblemKind.CONTENT_REPEATED, 7L, "id", "good", "an id of its own"));
        assertThat(content.rows().stream().filter(row -> row.table().equals(ContentTables.RECORD)))
                .extracting(row -> row.text("title_es"))
                .containsExactly("Reunión");
    }

    @Test
    void leavesOutWhatHangsFromARecordThatIsLeftOut() throws IOException {
        write("a.yaml", RECORD + """
                    colour: red
                  - id: bad
                    kind: dream
                    title: {es: "Sueño", en: "Dream"}
                    tags: [migration]
                    records:
                      - id: child
                        kind: meeting
                        title: {es: "Hija", en: "Child"}
                """);

        ContentReader.Checked content = read();

        assertThat(ids(content)).containsExactly("good");
        assertThat(content.problems())
                .extracting(
                        problem -> problem.problem().kind(),
                        problem -> problem.problem().value())
                .containsExactlyInAnyOrder(
                        tuple(ProblemKind.CONTENT_FIELD_UNKNOWN, ""),
                        tuple(ProblemKind.CONTENT_VALUE, "dream"),
                        tuple(ProblemKind.CONTENT_WITHOUT_OWNER, "child"));
        assertThat(content.accounts())
                .filteredOn(account -> account.file().equals("a.yaml"))
                .extracting(SourceAccount::table, SourceAccount::rowsRead, SourceAccount::rowsKept)
                .containsExactly(tuple("content_record", 3L, 1L), tuple("content_tag", 1L, 0L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{agreed_on: 2022-08-02, due: someday} | due | someday",
                "{agreed_on: August, due: undated} | agreed_on | August",
                "{agreed_on: 2022-08-02, due: undated, dated_by: nothing} | dated_by | nothing"
            })
    void refusesAnObligationThatDoesNotSayWhenItIsDue(String detail, String field, String value) throws IOException {
        write("a.yaml", RECORD.replace("kind: meeting", "kind: obligation") + "    obligation: " + detail + "\n");

        assertThat(read().problems())
                .extracting(
                        problem -> problem.problem().column(),
                        problem -> problem.problem().value())
                .containsExactly(tuple(field, value));
    }

    @Test
    void saysHowDueDatesAreWritten() throws IOException {
        write(
                "a.yaml",
                RECORD.replace("kind: meeting", "kind: obligation")
                        + "    obligation: {agreed_on: 2022-08-02, due: someday}\n");

        assertThat(read().problems())
                .extracting(problem -> problem.problem().expected())
                .containsExactly(DueDate.FORMS);
        assertThat(ids(read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"obligation", "goal", "claim"})
    void asksForWhatARecordOfItsKindMustHaveBesides(String kind) throws IOException {
        write("a.yaml", RECORD.replace("kind: meeting", "kind: " + kind));

        assertThat(problems(read()))
                .extracting(
                        problem -> problem.toList().get(1),
                        problem -> problem.toList().get(3))
                .containsExactly(tuple(ProblemKind.CONTENT_FIELD_MISSING, kind));
        assertThat(ids(read())).isEmpty();
    }

    @Test
    void takesARankForAClaimOfARankOnly() throws IOException {
        write("a.yaml", RECORD.replace("kind: meeting", "kind: claim") + """
                    claim:
                      claim_kind: rank
                      place: "MX:city:28"
                      survey: ensu
                      period: 2023-Q1
                      indicator: municipal_police_trusted
                      figure_printed: "6°"
                      share: 0.6
                """);

        assertThat(problems(read()))
                .containsExactly(tuple(
                        "a.yaml",
                        ProblemKind.CONTENT_VALUE,
                        11L,
                        "claim_kind",
                        "rank",
                        "a share for share, a rank for rank and among_first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "texto <b onclick=\"x()\">con</b> HTML",
                "![](https://example.org/pixel.png)",
                "[aquí](javascript:alert(1))",
                "[aquí](data:text/html;base64,PHNjcmlwdD4=)",
                "[aquí][uno]\n\n[uno]: JaVaScRiPt:alert(1)",
                "<https://example.org/\"onmouseover=>",
                "<javascript:alert(1)>"
            })
    void leavesOutAPartWhoseMarkupCouldDoHarm(String body) throws IOException {
        write("p/es.md", practice() + "## Resumen\n\n" + body + "\n\n## Introducción\n\nTexto.\n");

        ContentReader.Checked content = read();

        if (body.startsWith("<https")) {
            // An autolink with a quote is no HTML; a page escapes it as it does any address.
            assertThat(content.problems())
                    .noneMatch(problem -> problem.problem().kind() == ProblemKind.CONTENT_MARKUP);
            return;
        }
        assertThat(content.problems())
                .filteredOn(problem -> problem.problem().kind() == ProblemKind.CONTENT_MARKUP)
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.problem().column()).isEqualTo("Resumen");
                    assertThat(problem.problem().row()).isGreaterThanOrEqualTo(13);
                });
        assertThat(parts(content)).containsExactly("introduction");
    }

    @Test
    void keepsMarkupThatIsSafe() throws IOException {
        write("p/es.md", practice() + """
                # Título

                ## Resumen

                **Fuerte**, *suave*, [un enlace](https://example.org/) y 3 < 4.

                * uno
                * dos
                """);

        assertThat(parts(read())).containsExactly("summary");
        assertThat(read().problems())
                .extracting(problem -> problem.problem().kind())
                .containsOnly(ProblemKind.CONTENT_PART_MISSING, ProblemKind.NO_FIGURE_REPORTED);
    }

    @Test
    void tellsAHeadingThatIsNoneOfTheTemplate() throws IOException {
        write("p/es.md", practice() + "## Sueños\n\nTexto.\n");

        assertThat(problems(read()))
                .filteredOn(problem -> problem.toList().get(1) == ProblemKind.CONTENT_VALUE)
                .extracting(
                        problem -> problem.toList().get(2),
                        problem -> problem.toList().get(4))
                .containsExactly(tuple(12L, "Sueños"));
    }

    @Test
    void tellsWhichPartsOfTheTemplateAreMissingInEachLanguage() throws IOException {
        write("p/es.md", practice() + "## Resumen\n\nTexto.\n");
        write("p/en.md", "---\nlanguage: en\nid: practice\n---\n## Abstract\n\nText.\n");

        assertThat(read().problems())
                .filteredOn(problem -> problem.problem().kind() == ProblemKind.CONTENT_PART_MISSING)
                .extracting(
                        problem -> problem.problem().column(),
                        problem -> problem.problem().expected())
                .hasSize(16)
                .contains(tuple("es", "4.1 Metodología"), tuple("en", "4.1 Method"))
                .doesNotContain(tuple("es", "Resumen"), tuple("en", "Abstract"));
    }

    @Test
    void tellsATranslationOfNothing() throws IOException {
        write("p/en.md", "---\nlanguage: en\nid: practice\n---\n## Abstract\n\nText.\n");

        assertThat(problems(read(Access.INTERNAL)))
                .containsExactly(tuple(
                        "p/en.md",
                        ProblemKind.CONTENT_DANGLING,
                        5L,
                        "record",
                        "practice",
                        "one of table content_record"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad.yaml | records: [",
                "bad.yaml | - only a list",
                "bad.yaml | a: &x 1\\nb: *x",
                "bad.yaml | a: 1\\n---\\nb: 2",
                "bad.yaml | ''",
                "bad.md | no front matter",
                "bad.md | ---\\nid: x\\n---\\n",
                "bad.md | ---\\nid: x\\nlanguage: fr\\n---\\n"
            })
    void setsAsideAFileThatCannotBeRead(String name, String text) throws IOException {
        write("a.yaml", RECORD);
        write(name, text.replace("\\n", "\n"));

        assertThat(read().problems())
                .extracting(ContentProblem::file, problem -> problem.problem().kind())
                .containsExactly(tuple(name, ProblemKind.CONTENT_UNREADABLE));
        assertThat(ids(read())).containsExactly("good");
    }

    @Test
    void setsAsideTextThatIsNotInUtf8() throws IOException {
        Files.write(folder.resolve("latin.yaml"), "a: año".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems(read()))
                .containsExactly(tuple("latin.yaml", ProblemKind.CONTENT_UNREADABLE, 0L, "", "", "text in UTF-8"));
    }

    @Test
    void setsAsideOtherFilesAndPassesOverNotes() throws IOException {
        write("picture.png", "x");
        write("README.md", "x");
        write(".hidden", "x");

        assertThat(problems(read()))
                .containsExactly(tuple("picture.png", ProblemKind.UNRECOGNISED_FILE, 0L, "", "", ""));
    }

    @Test
    void auditsTheTotalsOfGoals() throws IOException {
        write("a.yaml", RECORD.replace("kind: meeting", "kind: goal") + """
                    goal: {unit: {es: a, en: b}, goal_total: 9}
                    values: [{period: 2007}, {period: 2008, plan: 3}, {period: 2009, plan: 5}]
                """);

        assertThat(problems(read()))
                .containsExactly(tuple("a.yaml", ProblemKind.GOAL_TOTAL, 10L, "goal.goal_total", "9", "8"));
        assertThat(read().rows().stream().filter(row -> row.table().equals(ContentTables.GOAL_VALUE)))
                .extracting(row -> row.text("period"), row -> row.values().get("plan"))
                .containsExactly(tuple("2007", null), tuple("2008", 3L), tuple("2009", 5L));
    }

    @Test
    void tellsACitationOfAParagraphWithoutObligation() throws IOException {
        write("a.yaml", RECORD + """
                  - id: resolution
                    kind: resolution
                    title: {es: "Acuerdo", en: "Resolution"}
                    records:
                      - id: duty
                        kind: obligation
                        title: {es: "Compromiso", en: "Obligation"}
                        obligation: {paragraph: 2, agreed_on: 2022-08-02, due: undated}
                  - id: right
                    kind: provision
                    title: {es: "Bien", en: "Right"}
                    citations: [{cites: resolution, paragraph: 2, citation_printed: "¶2"}]
                  - id: whole
                    kind: provision
                    title: {es: "Todo", en: "Whole"}
                    citations: [{cites: resolution, citation_printed: "el acuerdo"}]
                  - id: wrong
                    kind: provision
                    title: {es: "Mal", en: "Wrong"}
                    citations: [{cites: resolution, paragraph: 1, citation_printed: "¶1"}]
                """);

        assertThat(problems(read()))
                .containsExactly(tuple(
                        "a.yaml",
                        ProblemKind.CITATION_WITHOUT_OBLIGATION,
                        29L,
                        "citations",
                        "resolution, paragraph 1",
                        "paragraph 2, where its obligations stand"));
    }

    private String practice() {
        return """
                ---
                language: es
                id: practice
                kind: practice
                title: {es: "Práctica", en: "Practice"}
                document: d
                section: s
                author_unit: "Unidad"
                access: public
                review: checked
                ---
                """;
    }

    private ContentReader.Checked read() throws IOException {
        return read(Access.PUBLIC);
    }

    private ContentReader.Checked read(Access audience) throws IOException {
        List<FileReading> files = new ArrayList<>();
        for (ContentFile file : ContentFile.list(folder)) {
            files.add(file.read());
        }
        return ContentReader.check(
                files, ContentReader.targets(new CatalogueFiles(ProjectFolder.path("data/catalogues"))), audience);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static List<Tuple> problems(ContentReader.Checked content) {
        return content.problems().stream()
                .map(problem -> tuple(
                        problem.file(),
                        problem.problem().kind(),
                        problem.problem().row(),
                        problem.problem().column(),
                        problem.problem().value(),
                        problem.problem().expected()))
                .toList();
    }

    private static Stream<String> ids(ContentReader.Checked content) {
        return content.rows().stream()
                .filter(row -> row.table().equals(ContentTables.RECORD))
                .map(row -> row.text("record"));
    }

    private static Stream<String> parts(ContentReader.Checked content) {
        return content.rows().stream()
                .filter(row -> row.table().equals(ContentTables.PART))
                .map(row -> row.text("part"));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
