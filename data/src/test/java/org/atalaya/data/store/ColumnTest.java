package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {

    @Test
    void isRequiredUntilItIsMadeOptional() {
        Column column = Column.word("sex", "Sex of the person.", "female", "male");

        assertThat(column.required()).isTrue();
        assertThat(column.optional())
                .isEqualTo(new Column("sex", ColumnType.TEXT, false, "Sex of the person.", List.of("female", "male")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sex", "the sex", "1sex", "sexo-"})
    void refusesANameThatIsNoSnakeCase(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.text(name, "Sex of the person."))
                .withMessage("column name must be snake_case: was \"" + name + "\"");
    }

    @Test
    void refusesAColumnNobodyExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.text("sex", ""))
                .withMessage("meaning of column sex must not be empty: was \"\"");
    }
}
