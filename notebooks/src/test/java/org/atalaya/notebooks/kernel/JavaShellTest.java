package org.atalaya.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JavaShellTest {

    private JavaShell shell;

    @BeforeEach
    void open() throws CellFailed {
        shell = new JavaShell(Path.of("a store"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void givesTheObjectOfTheLastExpression() throws CellFailed {
        assertThat(shell.run("int a = 2;\nint b = 3;\nList.of(a, b)")).contains(java.util.List.of(2, 3));
    }

    @Test
    void givesNothingWhereACellEndsWithADeclarationOrAStatement() throws CellFailed {
        assertThat(shell.run("1 + 1; int a = 2;")).isEmpty();
        assertThat(shell.run("for (int i = 0; i < 3; i++) { a += i; }")).isEmpty();
        assertThat(shell.run("a = 7")).isEmpty();
        assertThat(shell.run("// nothing to do\n")).isEmpty();
    }

    @Test
    void knowsInOneCellWhatAnotherDeclared() throws CellFailed {
        shell.run("record Pair(int one, int other) { int sum() { return one + other; } }");
        shell.run("Pair pair = new Pair(2, 3);");
        assertThat(shell.run("pair.sum()")).contains(5);
        shell.run("int twice(int number) {\n  return 2 * number;\n}\n\nvar six = twice(3);");
        assertThat(shell.run("six")).contains(6);
    }

    @Test
    void knowsTheStoreAndTheHelpers() throws CellFailed {
        assertThat(shell.run("store")).contains("a store");
        assertThat(shell.run("new Table(\"t\", List.of(), List.of(), List.of(), \"/es\").title()"))
                .contains("t");
    }

    @Test
    void refusesWhatDoesNotCompile() {
        assertThatThrownBy(() -> shell.run("int a = \"no number\";"))
                .isInstanceOf(CellFailed.class)
                .hasMessageContaining("incompatible types")
                .hasMessageContaining("int a = \"no number\";");
        assertThatThrownBy(() -> shell.run("Unheard of;")).hasMessageContaining("Does not compile: Unheard of;");
        assertThatThrownBy(() -> shell.run("List.of(1, 2")).isInstanceOf(CellFailed.class);
    }

    @Test
    void tellsWhatACellThrew() {
        assertThatThrownBy(() -> shell.run("int a = 1;\nAtalaya.open(store);"))
                .isInstanceOf(CellFailed.class)
                .hasMessageContaining("store must be a folder that `atalaya ingest` has published to");
    }

    @Test
    void saysWhetherEnterEndsACell() {
        assertThat(shell.isComplete("int a = 1;")).isTrue();
        assertThat(shell.isComplete("for (int i = 0; i < 3; i++) {")).isFalse();
    }

    @Test
    void completesWords() {
        JavaShell.Completions completions = shell.complete("Atalaya.op", 10);
        assertThat(completions.from()).isEqualTo(8);
        assertThat(completions.words()).contains("open(");
    }
}
