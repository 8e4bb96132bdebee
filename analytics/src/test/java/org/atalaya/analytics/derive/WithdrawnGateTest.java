package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release with something withdrawn is not published, however it got there. */
class WithdrawnGateTest {

    private static final String SUM = "ab".repeat(32);

    @TempDir
    private Path release;

    @TempDir
    private Path store;

    @BeforeEach
    void aRecordWithTwoFiles() throws Exception {
        write(ContentTables.RECORD, Map.of("record", "practica-a"));
        write(
                ContentTables.ATTACHMENT,
                Map.of("record", "practica-a", "position", 1L, "sha256", "cd".repeat(32)),
                Map.of("record", "practica-a", "position", 2L, "sha256", SUM));
    }

    @ParameterizedTest
    @CsvSource({
        "registro: practica-a, record practica-a",
        "'registro: practica-a, anexo: 2', attachment 2 of record practica-a",
        "'registro: practica-b, anexo: 9, huella: %s', attachment 9 of record practica-b with SHA-256 %s",
    })
    void refusesOneAndNamesIt(String subject, String named) throws Exception {
        list(subject.formatted(SUM), "");
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::check)
                .withMessage("The release has " + named.formatted(SUM) + ", which is withdrawn: stage it again with the"
                        + " list of the store, withdrawn.yaml, in force.");
    }

    @ParameterizedTest
    @CsvSource({
        "registro: practica-b, ''",
        "'registro: practica-a, anexo: 3', ''",
        "edicion: 2026-11-22.1, ''",
        "registro: practica-a, ', levantado: 2027-02-01'",
    })
    void passesOneWithoutIt(String subject, String lifted) throws Exception {
        list(subject, lifted);
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void passesWhereThereIsNoList() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void list(String subject, String lifted) throws Exception {
        Files.writeString(
                store.resolve("withdrawn.yaml"),
                "retiros:\n  - {%s, dia: 2027-01-15, rol: Archivo, motivo: Error%s}\n".formatted(subject, lifted));
    }

    private void check() throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            WithdrawnGate.check(database, WithdrawalList.read(store));
        }
    }

    /** Rows of which only some columns matter. */
    @SafeVarargs
    private void write(TableContract contract, Map<String, Object>... rows) throws Exception {
        try (TableWriter table = new TableWriter(contract)) {
            for (Map<String, Object> row : rows) {
                table.add(contract.columns().stream()
                        .map(column -> row.getOrDefault(
                                column.name(), column.type() == ColumnType.TEXT ? "text" : (Object) 0L))
                        .toArray());
            }
            table.write(release);
        }
    }
}
