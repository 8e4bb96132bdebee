package org.atalaya.data.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalListTest {

    private static final String SUM = "ab".repeat(32);

    private static final String ONE = """
            retiros:
              - registro: practica-a
                dia: 2027-01-15
                rol: Unidad de Transparencia
                motivo: {es: Se publicó sin permiso, en: It was published without leave}
            """;

    @TempDir
    private Path store;

    private final List<String> told = new ArrayList<>();

    private Path file() {
        return store.resolve("withdrawn.yaml");
    }

    private void write(String content) throws IOException {
        Files.writeString(file(), content);
    }

    private WithdrawalList list() {
        return WithdrawalList.of(store, told::add);
    }

    @Test
    void aStoreWithoutAListWithdrawsNothing() {
        assertThat(list().get()).isEqualTo(Withdrawals.NONE);
        assertThat(store).isEmptyDirectory();
    }

    @Test
    void recordsFilesAndReleasesAreWithdrawnInEitherLanguage() throws IOException {
        write(ONE + """
                  - {record: practice-b, attachment: 2, day: 2027-01-16, role: Archivo, reason: Firma visible}
                  - {edicion: 2026-11-22.1, dia: 2027-01-17, rol: Archivo, motivo: Cifra equivocada}
                """);
        Withdrawals withdrawals = list().get();
        Withdrawal record = withdrawals.findRecord("practica-a").orElseThrow();
        assertThat(record.on()).isEqualTo("2027-01-15");
        assertThat(record.role()).isEqualTo("Unidad de Transparencia");
        assertThat(record.english()).contains("It was published without leave");
        assertThat(withdrawals.findAttachment("practice-b", 2, SUM)).isPresent();
        assertThat(withdrawals.findAttachment("practice-b", 1, SUM)).isEmpty();
        assertThat(withdrawals.findRecord("practice-b")).isEmpty();
        assertThat(withdrawals.findRelease("2026-11-22.1")).isPresent();
    }

    /** Its position is another one once a file before it went, or in another record. */
    @Test
    void aFileWhoseBytesAreKnownIsWithdrawnWhereverItStands() throws IOException {
        write(ONE + """
                  - {registro: practice-b, anexo: 2, huella: %s, dia: 2027-01-16, rol: Archivo, motivo: Firma visible}
                """.formatted(SUM));
        Withdrawals withdrawals = list().get();
        assertThat(withdrawals.findAttachment("practice-b", 1, SUM)).isPresent();
        assertThat(withdrawals.findAttachment("practice-c", 7, SUM)).isPresent();
        assertThat(withdrawals.findAttachment("practice-b", 2, "cd".repeat(32))).isEmpty();
    }

    /** Who learns the digest of a file that was withdrawn by its position says the same more exactly. */
    @Test
    void theDigestOfAFileCanBeAddedLater() throws IOException {
        String entry = "  - {registro: practice-b, anexo: 2, dia: 2027-01-16, rol: Archivo, motivo: Firma visible}\n";
        write(ONE + entry);
        assertThat(list().get().findAttachment("practice-b", 2, "cd".repeat(32)))
                .isPresent();
        write(ONE + entry.replace("anexo: 2,", "anexo: 2, huella: " + SUM + ","));
        Withdrawals withdrawals = list().get();
        assertThat(withdrawals.findAttachment("practice-b", 1, SUM)).isPresent();
        assertThat(withdrawals.findAttachment("practice-b", 2, "cd".repeat(32))).isEmpty();
        assertThat(list().get().lines()).isEqualTo(withdrawals.lines());
        write(ONE);
        assertThatThrownBy(() -> list().get()).hasMessageContaining("lacks attachment 2 of record practice-b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registro: a | registro: A B | line 2, registro must be the id of a record",
                "dia: 2027-01-15 | dia: mañana | line 3, dia must be a day like 2027-01-15",
                "dia: 2027-01-15 | day2: x | line 3, day2 must be one of registro, anexo",
                "dia: 2027-01-15 | levantado: 2027-01-01 | line 2, dia must be a day",
                "rol: Archivo | rol: Lic. Juana Pérez | line 4, rol must name roles and units only, and holds a person's name",
                "rol: Archivo | rol: j.perez@correo.example | line 4, rol must name roles and units only",
                "rol: Archivo | rol: ' ' | line 4, rol must name the role",
                "motivo: {es: Error} | motivo: {en: Error} | line 5, motivo must say why, in Spanish",
                "motivo: {es: Error} | motivo: {fr: Erreur} | line 5, motivo must have no key but es and en",
                "motivo: {es: Error} | edicion: 2026-11-22.1 | line 2, registro must stand in an entry without edicion",
                "motivo: {es: Error} | anexo: 0 | line 5, anexo must be its number",
                "motivo: {es: Error} | huella: abc | line 5, huella must be the SHA-256",
                "motivo: {es: Error} | huella: abababababababababababababababababababababababababababababababab | line 5, huella must stand beside the anexo",
                "retiros: | retiro: | line 1, the file must have one key, retiros",
                "retiros: | retiros: [ | line",
            })
    void whatIsWrongIsToldInOneSentenceWithItsLine(String right, String wrong, String sentence) throws IOException {
        write("""
                retiros:
                  - registro: a
                    dia: 2027-01-15
                    rol: Archivo
                    motivo: {es: Error}
                """.replace(right, wrong));
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::list)
                .withMessageContaining("withdrawn.yaml, ")
                .withMessageContaining(sentence);
    }

    @Test
    void aChangeIsTakenWithoutRestartAndABadOneKeepsTheListBefore() throws IOException {
        write(ONE);
        WithdrawalList list = list();
        write(ONE + "  - {registro: practica-b, dia: 2027-02-01, rol: Archivo, motivo: Repetida}\n");
        assertThat(list.get().records()).containsExactly("practica-a", "practica-b");
        write("nothing");
        assertThat(list.get().records()).containsExactly("practica-a", "practica-b");
        assertThat(told).last().asString().contains("begins with no key", "the list before stays in force");
        Files.delete(file());
        assertThat(list.get().records()).containsExactly("practica-a", "practica-b");
        write(ONE);
        assertThat(list.get().records()).containsExactly("practica-a", "practica-b");
        assertThat(told).last().asString().contains("lacks record practica-b, which was on it");
    }

    @Test
    void whatWasOnceWithdrawnDoesNotComeBackWithARestart() throws IOException {
        write(ONE);
        list();
        write("retiros: []\n");
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::list)
                .withMessageContaining("lacks record practica-a");
        Files.delete(file());
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::list)
                .withMessageContaining("is not there, though 1 things were withdrawn");
        write(ONE);
        assertThat(list().get().records()).containsExactly("practica-a");
    }

    @Test
    void anEntryIsLiftedAndNotTakenAway() throws IOException {
        write(ONE);
        WithdrawalList list = list();
        write(ONE + "    levantado: 2027-03-01\n");
        assertThat(list.get().records()).isEmpty();
        assertThat(list.get().entries()).hasSize(1);
    }

    @Test
    void anEntryAddedStandsBelowWhatAPersonWrote() throws IOException {
        write("# Lista de la unidad\n" + ONE);
        WithdrawalList list = list();
        Withdrawal entry = new Withdrawal(
                new OfAttachment("practica-b", 3, Optional.of(SUM)),
                LocalDate.parse("2027-02-01"),
                "Archivo",
                "No es 'pública': #1",
                Optional.of("It's not public"),
                Optional.empty());
        assertThat(list.add(entry)).isTrue();
        assertThat(list.add(entry)).isFalse();
        assertThat(Files.readString(file())).startsWith("# Lista de la unidad\nretiros:\n  - registro: practica-a\n");
        assertThat(list().get().entries()).last().isEqualTo(entry);
    }

    @Test
    void anEntryThatCannotBeTakenLeavesTheFileAsItWas() throws IOException {
        write(ONE);
        Withdrawal entry = new Withdrawal(
                new OfRelease("2026-11-22.1"),
                LocalDate.parse("2027-02-01"),
                "Mtra. Ana Ruiz",
                "Error",
                Optional.empty(),
                Optional.empty());
        assertThatExceptionOfType(RefusedInput.class).isThrownBy(() -> list().add(entry));
        assertThat(file()).hasContent(ONE);
        assertThat(store.resolve("withdrawn.next.yaml")).doesNotExist();
        assertThat(list().add(new Withdrawal(
                        new OfRecord("otro"), entry.on(), "Archivo", "Error", Optional.empty(), Optional.empty())))
                .isTrue();
    }
}
