package org.atalaya.web.shared.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.data.programme.DueDate;
import org.atalaya.web.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates read as they were agreed, with the last day that follows. */
class DueWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-08-05 | a más tardar el 5 de agosto de 2022 | by August 5, 2022",
                "immediate 2022-08-02 | con el propio acto, el 2 de agosto de 2022 | by the act itself, on August 2, 2022",
                "2024-02 | febrero de 2024 (último día: 29 de febrero de 2024)"
                        + " | February 2024 (last day: February 29, 2024)",
                "2022-Q3 | tercer trimestre de 2022 (último día: 30 de septiembre de 2022)"
                        + " | third quarter of 2022 (last day: September 30, 2022)",
                "2022-H1 | primer semestre de 2022 (último día: 30 de junio de 2022)"
                        + " | first half of 2022 (last day: June 30, 2022)",
                "2022 | 2022 (último día: 31 de diciembre de 2022) | 2022 (last day: December 31, 2022)",
                "first 3 months of 2022-H2 | primeros 3 meses del segundo semestre de 2022"
                        + " (último día: 30 de septiembre de 2022)"
                        + " | first 3 months of the second half of 2022 (last day: September 30, 2022)",
                "first 1 month of 2022-H1 | primer mes del primer semestre de 2022 (último día: 31 de enero de 2022)"
                        + " | first month of the first half of 2022 (last day: January 31, 2022)",
                "first 2 months of 2023 | primeros 2 meses de 2023 (último día: 28 de febrero de 2023)"
                        + " | first 2 months of 2023 (last day: February 28, 2023)",
                "monthly from 2022-08 | cada mes, desde agosto de 2022 | every month, from August 2022",
                "permanent from 2022-08-02 | de manera permanente, desde el 2 de agosto de 2022"
                        + " | permanently, from August 2, 2022",
                "permanent from 2022-08-02 heartbeat 6 months | de manera permanente, desde el 2 de agosto de 2022;"
                        + " este observatorio espera evidencia al menos cada 6 meses"
                        + " | permanently, from August 2, 2022; this observatory expects evidence at least every 6 months",
                "undated | sin plazo acordado | no date agreed",
            })
    void aDueDateReadsAsItWasAgreed(String due, String spanish, String english) {
        assertThat(new DueWords(Language.ES).due(DueDate.parse(due))).isEqualTo(spanish);
        assertThat(new DueWords(Language.EN).due(DueDate.parse(due))).isEqualTo(english);
    }
}
