package org.atalaya.data.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequireTest {

    @Test
    void acceptsWhatHolds() {
        assertThatCode(() -> Require.that(true, "year", "be 1970 or later", 1999))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatBreaksWhichRuleAndItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.that(false, "year", "be 1970 or later", 1969))
                .withMessage("year must be 1970 or later: was 1969");
    }

    @Test
    void quotesTextsSoThatBlanksShow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.that(false, "name", "have no blank at its end", "Neza "))
                .withMessage("name must have no blank at its end: was \"Neza \"");
    }

    @Test
    void saysNullWithoutQuotes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.that(false, "name", "be given", null))
                .withMessage("name must be given: was null");
    }

    @Test
    void givesBackAValueOfTheList() {
        assertThat(Require.oneOf("b", "letter", List.of("a", "b"))).isEqualTo("b");
    }

    @Test
    void listsWhatIsAllowedWhenAValueIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.oneOf("c", "letter", List.of("a", "b")))
                .withMessage("letter must be one of a, b: was \"c\"");
    }

    @Test
    void saysThatNothingIsAllowedWhenTheListIsEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.oneOf("c", "letter", List.of()))
                .withMessage("letter must be one that exists, and there is none: was \"c\"");
    }

    @Test
    void givesBackATextThatSaysSomething() {
        assertThat(Require.text(" Neza ", "name")).isEqualTo(" Neza ");
    }

    @Test
    void refusesANullText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text(null, "name"))
                .withMessage("name must not be empty: was null");
    }

    @Test
    void refusesABlankText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text(" \t", "name"))
                .withMessage("name must not be empty: was \" \t\"");
    }
}
