package org.atalaya.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final Table TABLE = new Table(
            "Confianza <2024>",
            List.of("Lugar", "Valor", "Precisión"),
            List.of(List.of("Neza & Co", "58.6 % (51.1-65.8)", "alta"), List.of("Otro", "Sin cifra: no aplica")),
            List.of("Una nota", ""),
            "/es/comparar?place=a&place=b");

    @Test
    void writesATableWhoseFirstCellsHeadTheirRows() {
        Document html = Jsoup.parse(TABLE.html());
        assertThat(html.select("caption").text()).isEqualTo("Confianza <2024>");
        assertThat(html.select("tbody th[scope=row]").eachText()).containsExactly("Neza & Co", "Otro");
        assertThat(html.select("tbody tr").first().select("td").eachText())
                .containsExactly("58.6 % (51.1-65.8)", "alta");
        assertThat(html.select("code").text()).isEqualTo("/es/comparar?place=a&place=b");
    }

    @Test
    void spansARowThatHasAReasonInPlaceOfItsFigures() {
        assertThat(Jsoup.parse(TABLE.html())
                        .select("tbody tr")
                        .last()
                        .select("td")
                        .attr("colspan"))
                .isEqualTo("2");
    }

    @Test
    void leavesOutNotesThatSayNothing() {
        assertThat(TABLE.notes()).containsExactly("Una nota");
    }

    @Test
    void saysTheSameAsText() {
        assertThat(TABLE.text()).isEqualTo("""
                        Confianza <2024>
                        Lugar | Valor | Precisión
                        Neza & Co | 58.6 % (51.1-65.8) | alta
                        Otro | Sin cifra: no aplica
                        Una nota""");
    }
}
