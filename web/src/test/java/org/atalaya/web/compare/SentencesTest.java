package org.atalaya.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and clauses joined as people write them. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "Puebla,   Cancún,      Puebla y Cancún,    Puebla and Cancún",
        "Puebla,   Irapuato,    Puebla e Irapuato,  Puebla and Irapuato",
        "Puebla,   Hidalgo,     Puebla e Hidalgo,   Puebla and Hidalgo",
        "Puebla,   Hielo,       Puebla y Hielo,     Puebla and Hielo"
    })
    void twoNamesAreJoinedByTheWordThatSoundsRight(String first, String second, String spanish, String english) {
        assertThat(Sentences.list(Messages.of(Language.ES), List.of(first, second)))
                .isEqualTo(spanish);
        assertThat(Sentences.list(Messages.of(Language.EN), List.of(first, second)))
                .isEqualTo(english);
    }

    @Test
    void oneNameStandsAloneAndSeveralTakeCommas() {
        Messages spanish = Messages.of(Language.ES);
        assertThat(Sentences.list(spanish, List.of("Puebla"))).isEqualTo("Puebla");
        assertThat(Sentences.list(spanish, List.of("Puebla", "Toluca", "Cancún")))
                .isEqualTo("Puebla, Toluca y Cancún");
    }

    @Test
    void aSentenceContractsAndBeginsWithACapitalLetter() {
        assertThat(Sentences.whole("el total está por encima de el otro"))
                .isEqualTo("El total está por encima del otro");
        assertThat(Sentences.whole("Puebla está por debajo de Elota")).isEqualTo("Puebla está por debajo de Elota");
    }

    @Test
    void anAsideLosesItsCapitalLetterUnlessItIsAName() {
        assertThat(Sentences.aside("La ENSU pregunta otra cosa")).isEqualTo("la ENSU pregunta otra cosa");
        assertThat(Sentences.aside("ENSU asks something else")).isEqualTo("ENSU asks something else");
        assertThat(Sentences.aside("Chile has none")).isEqualTo("Chile has none");
    }
}
