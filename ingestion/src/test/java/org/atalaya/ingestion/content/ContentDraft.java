package org.atalaya.ingestion.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.ContentTables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;

/** Reads a folder of content as an internal release would, for tests of what writes it. */
public final class ContentDraft {

    private ContentDraft() {}

    /** What would keep a row out or a part from a page, as text; that parts or translations are missing is no fault of a draft. */
    public static List<String> problems(Path folder) throws IOException {
        return read(folder).problems().stream()
                .filter(found -> found.problem().kind().effect() == Effect.REJECTED
                        || List.of(ProblemKind.CONTENT_MARKUP, ProblemKind.CONTENT_PERSONAL_DATA)
                                .contains(found.problem().kind()))
                .map(found -> found.file() + ": " + found.problem())
                .toList();
    }

    /** Language and id of every part of a text. */
    public static List<String> parts(Path folder) throws IOException {
        return read(folder).rows().stream()
                .filter(row -> row.table().equals(ContentTables.PART))
                .map(row -> row.text("language") + " " + row.text("part"))
                .toList();
    }

    private static ContentReader.Checked read(Path folder) throws IOException {
        List<FileReading> readings = new ArrayList<>();
        for (ContentFile file : ContentFile.list(folder)) {
            if (file.name().startsWith("documents/") || file.name().startsWith("practices/")) {
                readings.add(file.read());
            }
        }
        return ContentReader.check(
                readings,
                ContentReader.targets(new CatalogueFiles(ProjectFolder.path("data/catalogues"))),
                Access.INTERNAL);
    }
}
