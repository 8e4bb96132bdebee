package org.atalaya.data.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.atalaya.data.store.ContentTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final OptionalLong BLANK = OptionalLong.empty();

    @Test
    void findsKindsAndEventsByTheirWords() {
        assertThat(RecordKind.of("training_offer")).isSameAs(RecordKind.TRAINING_OFFER);
        assertThat(EventKind.of("installed")).isSameAs(EventKind.INSTALLED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordKind.of("dream"))
                .withMessageStartingWith("kind of record must be one of programme, activity, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventKind.of("dreamt"))
                .withMessageStartingWith("event must be one of planned, ");
    }

    @Test
    void knowsTheStagesOfATransferInTheirOrder() {
        assertThat(RecordKind.PRODUCT.events().stream().map(EventKind::id))
                .containsExactly(
                        "considered",
                        "adaptation",
                        "pilot",
                        "installed",
                        "institutionalised",
                        "discontinued",
                        "evidence");
    }

    @Test
    void givesEveryEventARecordItCanHappenTo() {
        assertThat(Arrays.stream(EventKind.values()))
                .allMatch(event -> Arrays.stream(RecordKind.values())
                        .anyMatch(kind -> kind.events().contains(event)));
    }

    @Test
    void writesInTablesTheWordsOfTheVocabulary() {
        assertThat(ContentTables.RECORD.column("kind").allowed()).hasSize(RecordKind.values().length);
        assertThat(ContentTables.OBLIGATION.column("due_kind").allowed())
                .contains(
                        DueDate.parse("2022-H2").kind(),
                        DueDate.parse("first 3 months of 2022").kind());
        assertThat(ContentTables.content())
                .allMatch(table ->
                        table.column("access").allowed().equals(List.of(Access.INTERNAL.id(), Access.PUBLIC.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "es, '2. Problemática / área de oportunidad', PROBLEM",
        "es, 'PROBLEMATICA/AREA DE OPORTUNIDAD', PROBLEM",
        "es, '3.1. Objetivo general', GENERAL_OBJECTIVE",
        "es, Resumen, SUMMARY",
        "en, Abstract, SUMMARY",
        "en, '6. Conclusions: impact on citizens', CONCLUSIONS"
    })
    void findsAPartByItsHeadingWhateverItsNumberAndAccents(String language, String heading, TemplatePart part) {
        assertThat(TemplatePart.find(heading, language)).contains(part);
    }

    @Test
    void findsNoPartByAHeadingOfTheOtherLanguage() {
        assertThat(TemplatePart.find("Abstract", "es")).isEmpty();
        assertThat(TemplatePart.find("", "es")).isEmpty();
    }

    @Test
    void addsUpARowWhoseTotalIsTheSumOfItsPeriods() {
        GoalRow row = new GoalRow(OptionalLong.of(16), List.of(BLANK, of(3), of(5), of(3), of(2), of(3)));

        assertThat(row.planned()).hasValue(16);
        assertThat(row.addsUp()).isTrue();
    }

    @Test
    void tellsARowWhoseTotalIsAnother() {
        assertThat(new GoalRow(OptionalLong.of(17), List.of(of(3), of(5))).addsUp())
                .isFalse();
    }

    @Test
    void takesNoBlankForAZero() {
        assertThat(new GoalRow(OptionalLong.of(4), List.of(BLANK, BLANK)).planned())
                .isEmpty();
        assertThat(new GoalRow(OptionalLong.of(4), List.of(BLANK, BLANK)).addsUp())
                .isTrue();
        assertThat(new GoalRow(OptionalLong.of(4), List.of(of(0), BLANK)).addsUp())
                .isFalse();
    }

    private static OptionalLong of(long number) {
        return OptionalLong.of(number);
    }
}
