package org.atalaya.analytics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atalaya.analytics.table.TableQuestion.Condition;
import org.atalaya.analytics.table.TableQuestion.Test;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TableContract.Reference;

/**
 * Rows of open tables that are withdrawn: those that name a withdrawn record, in whatever column.
 *
 * @param records every record that is withdrawn, parts included
 * @param files SHA-256 of the files that are withdrawn, with whichever record they go
 * @param days the days on which they were
 */
public record WithdrawnRows(Set<String> records, Set<String> files, Set<LocalDate> days) {

    private static final String RECORD = "record";

    public WithdrawnRows {
        records = Set.copyOf(records);
        files = Set.copyOf(files);
        days = Set.copyOf(days);
    }

    /** The question without them. */
    public TableQuestion leftOut(TableQuestion question) {
        List<Condition> conditions = new ArrayList<>(question.conditions());
        columnsOfRecords(question.table()).forEach(column -> addUnlessEmpty(conditions, column, records));
        if (question.table().equals(ContentTables.ATTACHMENT)) {
            addUnlessEmpty(conditions, question.table().column("sha256"), files);
        }
        return new TableQuestion(question.table(), conditions, question.columns(), question.order());
    }

    private static void addUnlessEmpty(List<Condition> conditions, Column column, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new Condition(column, Test.IS_NOT_ONE_OF, List.copyOf(new TreeSet<>(values))));
        }
    }

    /** Columns that hold ids of records: the one called so, and those that refer to a table of records. */
    static Stream<Column> columnsOfRecords(TableContract table) {
        return table.columns().stream()
                .filter(column -> column.name().equals(RECORD)
                        || table.references().stream().anyMatch(reference -> isOfRecords(reference, column)));
    }

    private static boolean isOfRecords(Reference reference, Column column) {
        int at = reference.columns().indexOf(column.name());
        return at >= 0 && reference.target().get(at).equals(RECORD);
    }
}
