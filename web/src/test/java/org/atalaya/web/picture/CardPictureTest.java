package org.atalaya.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.print.Typefaces;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.FigureView;
import org.junit.jupiter.api.Test;

class CardPictureTest {

    private static final TerritoryId CITY = TerritoryId.of("MX", "city", "28");
    private static final List<String> FOOT =
            List.of("INEGI, ENSU", "Edición de datos 2026-11-22.1", "https://sitio.example/v/es/mx-city-28");
    private static final String LONG =
            "El municipio con el nombre más largo de todos los que hay, de la heroica ciudad de los nombres largos";
    private static final String REASON = ("No se muestra: con tan pocas entrevistas la publicación de INEGI la "
                    + "reserva y cualquier número diría más de lo que se sabe. ")
            .repeat(2)
            .strip();

    @Test
    void aNumberHasItsRangeAndItsPrecisionBesideIt() {
        CardPicture picture = picture("Nezahualcóyotl", figure("58.6 %", "51.1-65.8", "precisión alta", ""));

        assertThat(text(picture))
                .contains("58.6 %", "(51.1-65.8)", "precisión alta", "2024", "Confianza")
                .contains("INEGI, ENSU", "2026-11-22.1", "sitio.example", "Observatorio");
        // 1056 pixels from 0 to 100 %, beginning at 72: 72 + 0.586 · 1056, 72 + 0.511 · 1056, 0.147 · 1056.
        assertThat(picture.strip())
                .contains(new CardPicture.Strip(picture.strip().orElseThrow().y(), 691, 612, 155));
    }

    @Test
    void aNumberWithoutRangeSaysWhy() {
        CardPicture picture = picture("Ecatepec", figure("58.6 %", "", "publicada sin precisión", ""));

        assertThat(text(picture)).contains("58.6 %", "publicada sin precisión");
        assertThat(picture.strip().orElseThrow().width()).isZero();
    }

    @Test
    void aWithheldFigureIsItsWholeReason() {
        CardPicture picture = picture("Ecatepec", figure("", "", "", REASON));

        assertThat(text(picture)).contains(REASON);
        assertThat(picture.strip()).isEmpty();
    }

    @Test
    void theFigureOfAnotherPlaceNamesIt() {
        assertThat(text(picture("Chimalhuacán", figure("58.6 %", "51.1-65.8", "alta", ""))))
                .contains("Chimalhuacán", "Ciudad Nezahualcóyotl");
    }

    @Test
    void nothingReachesOverTheEdgeOrIntoTheFoot() {
        for (FigureView figure : List.of(
                figure("100.0 %", "100.0-100.0", "precisión baja: hay que usarla con mucha cautela", ""),
                figure("", "", "", REASON))) {
            CardPicture picture = picture(LONG, figure);

            assertThat(picture.texts())
                    .allSatisfy(
                            text -> assertThat(text.x() + Typefaces.width(text.text(), text.typeface(), text.size()))
                                    .as(text.text())
                                    .isLessThan(CardPicture.WIDTH));
            int foot = picture.texts().get(picture.texts().size() - FOOT.size()).y();
            assertThat(picture.texts().subList(0, picture.texts().size() - FOOT.size()))
                    .allSatisfy(text -> assertThat(text.y()).as(text.text()).isLessThan(foot - 24));
        }
    }

    @Test
    void aPageWithoutFigureIsItsTitleAndSentence() {
        CardPicture picture = CardPicture.of(Card.of("Métodos", "Cómo se calcula."), "Observatorio", FOOT);

        assertThat(text(picture)).contains("Métodos", "Cómo se calcula.");
        assertThat(picture.strip()).isEmpty();
    }

    private static CardPicture picture(String title, FigureView figure) {
        return CardPicture.of(
                Card.of(
                        title,
                        new Card.Shown(
                                "Ciudad Nezahualcóyotl",
                                "Confianza en la policía preventiva municipal",
                                "primer trimestre de 2024",
                                figure)),
                "Observatorio",
                FOOT);
    }

    private static FigureView figure(String number, String range, String precision, String withheld) {
        double value = number.isEmpty() ? 0 : Double.parseDouble(number.replace(" %", "")) / 100;
        String lower = range.isEmpty() ? "" : "" + Double.parseDouble(range.split("-")[0]) / 100;
        String upper = range.isEmpty() ? "" : "" + Double.parseDouble(range.split("-")[1]) / 100;
        return new FigureView(
                CITY,
                "Ciudad Nezahualcóyotl",
                "2024-Q1",
                "mar 2024",
                number,
                range,
                precision,
                "INEGI, ENSU",
                true,
                withheld,
                Double.toString(value),
                lower,
                upper,
                List.of());
    }

    private static String text(CardPicture picture) {
        return picture.texts().stream().map(CardPicture.Text::text).collect(Collectors.joining(" "));
    }
}
