package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.ingestion.store.TableRows;

/** Which questions each edition asked, as all of a survey's codebooks say, whether or not their files are read. */
public final class QuestionsAsked {

    private QuestionsAsked() {}

    /**
     * Reads a survey's codebooks as table {@code question_asked}.
     *
     * @param folder data/codebooks/SURVEY
     */
    public static Reading read(Path folder) throws IOException {
        List<Row> rows = Codebooks.read(folder).list().stream()
                .flatMap(entry -> entry.book().answers().keySet().stream()
                        .map(concept -> RowFactory.create(
                                entry.book().survey(), entry.edition().period(), concept, entry.file())))
                .toList();
        return new Reading(Map.of(CatalogueTables.QUESTION_ASKED, TableRows.held(rows)), List.of(), TableRows.none());
    }
}
