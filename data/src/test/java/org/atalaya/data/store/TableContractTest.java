package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableContractTest {

    private static final Column STATE = Column.text("state_code", "State, two digits.");
    private static final Column COUNT = Column.integer("persons", "Persons counted.");

    @Test
    void namesItsColumnsInOrder() {
        TableContract table = table("census", List.of(STATE, COUNT), List.of("state_code"), List.of());

        assertThat(table.columnNames()).containsExactly("state_code", "persons");
        assertThat(table.columnList()).isEqualTo("state_code, persons");
    }

    @Test
    void findsAColumnByItsName() {
        TableContract table = table("census", List.of(STATE, COUNT), List.of("state_code"), List.of());

        assertThat(table.column("persons")).isSameAs(COUNT);
    }

    @Test
    void refusesToFindAColumnItLacks() {
        TableContract table = table("census", List.of(STATE, COUNT), List.of("state_code"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.column("person"))
                .withMessage("column of census must be one of state_code, persons: was \"person\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Census", "census table", "2020_census", "census-table"})
    void refusesANameThatIsNoSnakeCase(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(name, List.of(STATE), List.of("state_code"), List.of()))
                .withMessage("table name must be snake_case: was \"" + name + "\"");
    }

    @Test
    void refusesATableWithoutPurpose() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableContract("census", " ", List.of(STATE), List.of("state_code"), List.of()))
                .withMessage("purpose of table census must not be empty: was \" \"");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("census", List.of(STATE, COUNT, STATE), List.of("state_code"), List.of()))
                .withMessage("columns of census must have different names: was \"state_code\"");
    }

    @Test
    void refusesATableWithoutKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("census", List.of(STATE), List.of(), List.of()))
                .withMessage("key of census must have a column: was []");
    }

    @Test
    void refusesAKeyItHasNoColumnFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("census", List.of(STATE), List.of("year"), List.of()))
                .withMessage("key column of census must be one of state_code: was \"year\"");
    }

    @Test
    void refusesAReferenceFromAColumnItLacks() {
        Reference reference = new Reference(List.of("region"), "region", List.of("region"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("census", List.of(STATE), List.of("state_code"), List.of(reference)))
                .withMessage("reference column of census must be one of state_code: was \"region\"");
    }

    @Test
    void refusesAReferenceThatPairsNoColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reference(List.of(), "region", List.of()))
                .withMessage("reference to region must pair at least one column with as many: was \"[] with []\"");
    }

    @Test
    void refusesAReferenceWhoseColumnsHaveNoPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reference(List.of("country", "state_code"), "region", List.of("country")))
                .withMessage("reference to region must pair at least one column with as many: was"
                        + " \"[country, state_code] with [country]\"");
    }

    private static TableContract table(
            String name, List<Column> columns, List<String> key, List<Reference> references) {
        return new TableContract(name, "A row of the census.", columns, key, references);
    }
}
