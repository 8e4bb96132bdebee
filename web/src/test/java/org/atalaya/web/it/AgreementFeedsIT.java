package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar and feed of agreements, read by other libraries than those that write them. */
class AgreementFeedsIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final ZoneId MAZATLAN = ZoneId.of("America/Mazatlan");

    /** By hand from document 003: each last day with how many obligations have it. */
    @Test
    void theCalendarHasTheDaysOfTheResolutions() {
        assertThat(events("/es/acuerdos.ics").stream()
                        .filter(event -> event.getRecurrenceRule() == null)
                        .collect(Collectors.groupingBy(AgreementFeedsIT::day, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LocalDate.of(2022, 8, 2), 2L,
                        LocalDate.of(2022, 8, 3), 1L,
                        LocalDate.of(2022, 8, 5), 3L,
                        LocalDate.of(2022, 9, 30), 3L,
                        LocalDate.of(2022, 12, 31), 5L));
    }

    /** Whole days belong to no zone; read on a computer in Mazatlán, the zone of Nayarit, they are the same days. */
    @Test
    void theDaysAreThoseOfNayarit() {
        assertThat(calendar("/es/acuerdos.ics")
                        .getExperimentalProperty("X-WR-TIMEZONE")
                        .getValue())
                .isEqualTo("America/Mazatlan");
        in("America/Mazatlan", () -> {
            for (VEvent event : events("/es/acuerdos.ics")) {
                assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                assertThat(event.getDateStart().getValue().toInstant())
                        .isEqualTo(day(event).atStartOfDay(MAZATLAN).toInstant());
            }
            assertThat(event("zo-2022-octavo-envio").getDateStart().getValue().toInstant())
                    .isEqualTo(Instant.parse("2022-08-03T06:00:00Z"));
            assertThat(event("zo-2022-transitoria-segunda-entrega")
                            .getDateStart()
                            .getValue()
                            .toInstant())
                    .isEqualTo(Instant.parse("2022-09-30T06:00:00Z"));
            assertThat(event("zo-2022-sexto-acuerdos").getDateStart().getValue().toInstant())
                    .isEqualTo(Instant.parse("2022-12-31T07:00:00Z"));
        });
    }

    @Test
    void monthlyIndicatorsComeOnTheLastDayOfEveryMonth() {
        List<LocalDate> first = new ArrayList<>();
        in("UTC", () -> {
            DateIterator days = event("zo-2022-tercero-indicadores").getDateIterator(TimeZone.getTimeZone("UTC"));
            while (first.size() < 7) {
                first.add(days.next().toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
            }
        });
        assertThat(first)
                .containsExactly(
                        LocalDate.of(2022, 8, 31),
                        LocalDate.of(2022, 9, 30),
                        LocalDate.of(2022, 10, 31),
                        LocalDate.of(2022, 11, 30),
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2023, 1, 31),
                        LocalDate.of(2023, 2, 28));
    }

    /** A server may stand anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"})
    void theCalendarIsTheSameWhereverTheServerStands(String zone) {
        String here = SITE.get("/es/acuerdos.ics").body();
        in(zone, () -> assertThat(SITE.get("/es/acuerdos.ics").body()).isEqualTo(here));
    }

    @Test
    void anEventLeadsToItsObligationAndSaysWhereItStands() {
        VEvent event = event("zo-2022-octavo-envio");
        assertThat(event.getUrl().getValue()).isEqualTo(SITE.root() + "/es/acuerdos/zo-2022-octavo-envio");
        assertThat(event.getDescription().getValue())
                .contains("Centro Nacional de Información Plataforma México")
                .contains("plazo vencido, sin evidencia registrada");
        assertThat(SITE.get("/es/acuerdos.ics").header("Content-Type")).startsWith("text/calendar");
        assertThat(event.getDateTimeStamp()).isNotNull();
    }

    /**
     * By hand: 26 agreed, 2 fulfilled by the act, and those whose time ran out without evidence by 22 November 2026: the 3rd
     * and 5th of August (4), the 30th of September (3) and the end of 2022 (5).
     */
    @Test
    void theFeedTellsWhatWasAgreedRecordedAndRanOutOfTime() {
        List<Item> items = items("/es/acuerdos.atom");
        assertThat(items).hasSize(26 + 2 + 12);
        assertThat(items).extracting(item -> item.getGuid().orElseThrow()).doesNotHaveDuplicates();
        assertThat(items)
                .filteredOn(item -> item.getTitle().orElseThrow().endsWith("plazo vencido, sin evidencia registrada"))
                .hasSize(12);
        assertThat(items)
                .filteredOn(item -> item.getGuid().orElseThrow().contains("zo-2022-octavo-envio:overdue"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.getUpdatedAsZonedDateTime().orElseThrow().toInstant())
                            .isEqualTo(LocalDate.of(2022, 8, 4)
                                    .atStartOfDay(MAZATLAN)
                                    .toInstant());
                    assertThat(item.getLink()).contains(SITE.root() + "/es/acuerdos/zo-2022-octavo-envio");
                });
        assertThat(SITE.get("/es/acuerdos.atom").header("Content-Type")).startsWith("application/atom+xml");
    }

    @Test
    void theFeedIsInEnglishToo() {
        assertThat(items("/en/agreements.atom"))
                .extracting(item -> item.getTitle().orElseThrow())
                .contains("To ratify the favourable opinions: Recorded as fulfilled");
    }

    /** As on a computer that stands in a zone. */
    private static void in(String zone, Runnable what) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            what.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static ICalendar calendar(String path) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar =
                Biweekly.parse(SITE.get(path).body()).warnings(warnings).first();
        assertThat(warnings).allMatch(List::isEmpty);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar;
    }

    private static List<VEvent> events(String path) {
        return calendar(path).getEvents();
    }

    private static VEvent event(String record) {
        return events("/es/acuerdos.ics").stream()
                .filter(event -> event.getUid().getValue().equals(record + "@atalaya"))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(VEvent event) {
        DateTimeComponents day = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate());
    }

    private static List<Item> items(String path) {
        return new RssReader()
                .read(new ByteArrayInputStream(SITE.get(path).body().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
