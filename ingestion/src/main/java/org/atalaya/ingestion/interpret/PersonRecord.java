package org.atalaya.ingestion.interpret;

import java.util.List;
import java.util.Map;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/**
 * A record of a person table with what tables joined to it say of the person.
 *
 * @param own the record as it stands in the person table
 * @param joined fields of the joined columns, in their order; empty texts where a table says nothing
 * @param unmatched joined tables without one record of the person → how many they have
 */
public record PersonRecord(RawRecord own, List<String> joined, Map<String, Integer> unmatched) {

    public PersonRecord {
        joined = List.copyOf(joined);
        unmatched = Map.copyOf(unmatched);
    }

    /** A record nothing is joined to. */
    public static PersonRecord alone(RawRecord own) {
        return new PersonRecord(own, List.of(), Map.of());
    }
}
