package org.atalaya.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.analytics.question.SimilarPlace.Likeness;
import org.atalaya.analytics.question.SimilarPlace.Scope;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarPlaceTest {

    @ParameterizedTest
    @CsvSource({"0, CLOSE", "0.499, CLOSE", "0.5, FAIR", "0.749, FAIR", "0.75, WEAK", "2.3, WEAK"})
    void howAlikeTwoPlacesAreIsSaidByTheirDistance(double distance, Likeness likeness) {
        TerritoryId place = TerritoryId.parse("MX:municipality:15058");
        assertThat(new SimilarPlace(Scope.SAME_COUNTRY, place, distance, 5, true, List.of()).likeness())
                .isEqualTo(likeness);
    }
}
