package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.List;

/** The invented interviews of the template: two zones, three blocks in each, four persons in each block. */
final class ExamplePersons {

    static final List<String> COLUMNS = List.of("folio", "zona", "manzana", "factor", "sexo", "edad", "p1", "p2", "p3");

    private static final int PERSONS = 24;
    private static final int PERSONS_OF_A_ZONE = 12;
    private static final int PERSONS_OF_A_BLOCK = 4;

    private ExamplePersons() {}

    static List<List<Object>> rows(boolean inSpanish) {
        List<List<Object>> rows = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            boolean north = person < PERSONS_OF_A_ZONE;
            boolean knows = person % 5 < 3;
            rows.add(List.of(
                    person + 1,
                    inSpanish ? north ? "norte" : "sur" : north ? "north" : "south",
                    person / PERSONS_OF_A_BLOCK + 1,
                    north ? 410.5 : 288.25,
                    Choice.SEXES.get(person % 2).word(inSpanish),
                    18 + 7 * person % 60,
                    person % 11 == 10 ? 9 : person % 3 == 0 ? 1 : 2,
                    person % 12 == 7 ? 9 : knows ? 1 : 2,
                    knows && person % 12 != 7 ? (Object) (person % 4 + 1) : ""));
        }
        return rows;
    }
}
