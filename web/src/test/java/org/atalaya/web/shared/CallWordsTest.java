package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.RecordKind;
import org.junit.jupiter.api.Test;

/** How many days are left until a call closes: counted by hand on a calendar. */
class CallWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 26);

    @Test
    void countsTheDaysLeftAcrossTheEndOfAMonth() {
        assertThat(CallWords.daysLeft(call("2026-03-02"), DAY)).contains(4L);
        assertThat(new CallWords(Language.ES).closes(call("2026-03-02"), DAY))
                .isEqualTo("Cierra el 2 de marzo de 2026: quedan 4 días, contados desde el 26 de febrero de 2026.");
    }

    @Test
    void saysThatTheLastDayIsTheLastAndThatACallHasClosed() {
        assertThat(CallWords.daysLeft(call("2026-02-26"), DAY)).contains(0L);
        assertThat(new CallWords(Language.EN).closes(call("2026-02-26"), DAY)).contains("today is the last day");
        assertThat(CallWords.daysLeft(call("2026-02-25"), DAY)).contains(-1L);
        assertThat(new CallWords(Language.EN).closes(call("2026-02-25"), DAY)).startsWith("Closed on");
    }

    @Test
    void saysThatADayIsNotKnownWhereOnlyTheMonthIs() {
        assertThat(CallWords.daysLeft(call("2026-03"), DAY)).isEmpty();
        assertThat(new CallWords(Language.ES).closes(call("2026-03"), DAY))
                .isEqualTo("No se conoce el día en que cierra.");
    }

    private static ContentRecord call(String closes) {
        return new ContentRecord(
                "fondo-2026",
                RecordKind.CALL,
                Optional.empty(),
                new Bilingual("Convocatoria", Optional.of("Call")),
                Optional.empty(),
                Optional.empty(),
                new ContentRecord.Source("001", "resumen", "Unidad"),
                new ContentRecord.Review("checked", Optional.empty(), Optional.empty()),
                new ContentRecord.Dates(Optional.empty(), Optional.of(closes), Optional.empty()),
                Access.PUBLIC);
    }
}
