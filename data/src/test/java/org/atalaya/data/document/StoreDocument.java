package org.atalaya.data.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TableContract.Reference;
import org.atalaya.data.store.Tables;

/** docs/STORE.md: what every table of the store promises its readers. */
final class StoreDocument {

    private static final String INTRODUCTION = """
            # The store

            Generated from `Tables` by `GeneratedDocumentsTest`; do not edit by hand.

            Everything the site shows comes from one *release*: a folder of Parquet files that is never edited. Any tool that reads
            Parquet may read it. The words in column names are explained in [GLOSSARY.md](GLOSSARY.md).

            ## The folder

            ```
            STORE/CURRENT                             id of the release that is served, and a line end
            STORE/releases/ID/TABLE/part-N.parquet    the rows of a table, in the order of its key
            STORE/releases/ID/SURVEY_person/part-EDITION.parquet   persons, a file for each edition (part-N where a cluster wrote them)
            STORE/releases/ID/TABLE/part-SURVEY-EDITION.parquet   figures of official surveys, a file for each edition (part-SURVEY: a survey's series; part-printed: what publishers printed)
            STORE/releases/ID/manifest.json           what the release is made of
            STORE/staging/ID/…                        a release being made; never served
            STORE/staging/scratch/…                   temporary files of the run that makes it
            STORE/LOCK                                held by the run that writes
            ```

            An id is the day a release was made and its number of that day: `2026-11-22.1`. A release is made in `staging`, checked,
            renamed to `releases` and then named in `CURRENT`. Renaming and naming are atomic: at any moment `CURRENT` names a
            whole release. `atalaya rollback` names an earlier one again. Before it is named all of it is on the disk. What a run that was
            killed leaves in `staging` the next one removes; `LOCK` is free as soon as the process that held it has ended. Files may be
            hard links to those of an earlier release: persons of editions that did not change, figures of rows that did not, tables beside new content.

            ## The manifest

            | property | meaning |
            |---|---|
            | `release` | id of the release |
            | `createdAt` | when it was made, in UTC |
            | `codeVersion` | version and commit of the code that made it |
            | `internal` | true if internal rows of content were kept: not to be served to the public |
            | `preview` | true if it only shows what would be published: not to be served to the public |
            | `sources` | each file read: source, edition, name, SHA-256, size, table, codebook, and its rows: `rowsRead` = `rowsKept` + `rowsRejected`, always; of persons also `reading`, the digest of all that decides their rows: file, codebook, codings, places, columns, code |
            | `tables` | each table: name, rows, digest, and its files with size and SHA-256 |
            | `attached` | the files that go with records, with size and SHA-256 |
            | `steps` | each step its figures were computed in, with `key`, the digest of all that decided what it computed: the rows it read and the code; the next release takes over what has the same |

            ## The digest of a table

            Equal rows, in any order and in any number of files, give equal digests; so two releases can be compared table by table.

            1. A row becomes one text: its columns in the order given below, each written `=` and its value, or `-` where the value
               is missing, with the unit separator (U+001F) between columns. Numbers are written in the shortest decimal form that
               reads back as the same number, flags as `true` or `false`.
            2. The MD5 of that text, in UTF-8, is read as two unsigned little-endian numbers of 64 bits: bytes 1 to 8 are the high half,
               bytes 9 to 16 the low half. Each half is added over all rows.
            3. The digest is the SHA-256, in lower-case hexadecimal, of `ROWS:SUM OF LOW HALVES:SUM OF HIGH HALVES`, in decimal.

            It detects change. It is no proof against a forger: for that the manifest has the SHA-256 of each file.

            ## Reading the tables

            Types: *text* is UTF-8 and codes are text with their leading zeros; *integer* has 64 bits; *real* is 64-bit floating
            point, a share being 0 to 1; *flag* is true or false. A column that is not required has no value where its meaning says so,
            and never zero, -1 or an empty text instead.
            """;

    private static final String PERSONS_NOTE = """
            After `age` follows one text column per question of the survey in table `concept`, in its order and named by it. Its
            values are the answers of the question's `answer_set` in table `answer`, and

            * `not_asked`: the edition did not ask the question;
            * `skipped`: the question was not put to this person;
            * `unlisted`: the file has a code its edition does not list (problem `unlisted-answer`).
            """;

    private StoreDocument() {}

    static String render() {
        List<String> parts = new ArrayList<>(List.of(INTRODUCTION));
        parts.add("## Tables that ingestion writes\n");
        Tables.interpreted().forEach(table -> parts.add(table(table.name(), table)));
        parts.add(table("SURVEY_person", SurveyTables.surveyPerson("survey", List.of())));
        parts.add(PERSONS_NOTE);
        parts.add("## Tables that analytics computes\n");
        Tables.derived().forEach(table -> parts.add(table(table.name(), table)));
        return String.join("\n", parts);
    }

    private static String table(String name, TableContract table) {
        StringBuilder text = new StringBuilder("### " + name + "\n\n" + table.purpose() + "\n\n");
        text.append("* Key: ").append(names(table.key())).append(".\n");
        for (Reference reference : table.references()) {
            text.append("* Reference: ").append(names(reference.columns()));
            text.append(" stands in `").append(reference.table()).append('`');
            if (!reference.columns().equals(reference.target())) {
                text.append(" as ").append(names(reference.target()));
            }
            text.append(".\n");
        }
        text.append("\n| column | type | required | meaning | allowed |\n|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `").append(column.name()).append("` | ");
            text.append(column.type().name().toLowerCase(Locale.ROOT)).append(" | ");
            text.append(column.required() ? "yes" : "no").append(" | ");
            text.append(column.meaning()).append(" | ");
            text.append(names(column.allowed())).append(" |\n");
        }
        return text.toString();
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
