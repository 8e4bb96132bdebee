package org.atalaya.notebooks.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Java, cell by cell: each may use what those before it declared. */
public final class JavaShell implements AutoCloseable {

    private static final List<String> KNOWN_FROM_THE_START =
            List.of("import java.util.*;", "import java.util.stream.*;", "import org.atalaya.notebooks.*;");

    /** Snippets that are there to be looked at, other than declarations and assignments. */
    private static final Set<Snippet.SubKind> VALUES = EnumSet.of(
            Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
            Snippet.SubKind.VAR_VALUE_SUBKIND,
            Snippet.SubKind.OTHER_EXPRESSION_SUBKIND);

    private final SnippetExecution execution = new SnippetExecution();
    private final JShell shell = JShell.builder()
            .executionEngine(new InThisProcess(execution), Map.of())
            .build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();

    /**
     * A shell in which {@code store} is the folder of a store.
     *
     * @throws CellFailed if the helpers are not on the class path
     */
    public JavaShell(Path store) throws CellFailed {
        for (String line : KNOWN_FROM_THE_START) {
            run(line);
        }
        run("String store = \"" + store.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\";");
    }

    private record InThisProcess(SnippetExecution execution) implements ExecutionControlProvider {

        @Override
        public String name() {
            return "in this process";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return execution;
        }
    }

    /**
     * Runs a cell.
     *
     * @param cell declarations, statements and expressions
     * @return what its last expression gave; empty if it does not end with one, or that gave nothing
     * @throws CellFailed if it does not compile, or throws; what stands before is done then
     */
    public Optional<Object> run(String cell) throws CellFailed {
        Optional<Object> given = Optional.empty();
        String left = cell;
        while (!left.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(left);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                break;
            }
            if (!next.completeness().isComplete()) {
                evaluate(left);
                throw new CellFailed(List.of("The cell ends before its last statement does:", left.strip()));
            }
            given = evaluate(next.source());
            left = next.remaining();
        }
        return given;
    }

    private Optional<Object> evaluate(String source) throws CellFailed {
        Optional<Object> given = Optional.empty();
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.exception() != null) {
                throw new CellFailed(thrown(event.exception()));
            }
            if (!event.status().isDefined()) {
                throw new CellFailed(rejected(event.snippet()));
            }
            given = VALUES.contains(event.snippet().subKind()) ? execution.last() : Optional.empty();
        }
        return given;
    }

    private List<String> rejected(Snippet snippet) {
        List<String> lines = new ArrayList<>();
        shell.diagnostics(snippet)
                .forEach(problem ->
                        lines.addAll(problem.getMessage(Locale.ENGLISH).lines().toList()));
        lines.add("Does not compile: " + snippet.source().strip());
        return lines;
    }

    private static List<String> thrown(JShellException exception) {
        List<String> lines = new ArrayList<>();
        lines.add(
                exception instanceof EvalException thrown
                        ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
                        : exception.toString());
        for (StackTraceElement element : exception.getStackTrace()) {
            lines.add("    at " + element);
        }
        return lines;
    }

    /** Whether a cell can be run as it is, so that Enter runs it and does not begin a new line. */
    boolean isComplete(String cell) {
        String left = cell;
        while (!left.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(left);
            if (!next.completeness().isComplete()) {
                return next.completeness() == SourceCodeAnalysis.Completeness.EMPTY;
            }
            left = next.remaining();
        }
        return true;
    }

    /**
     * How a word may go on.
     *
     * @param from where what is to be replaced begins
     * @param words what may stand there
     */
    record Completions(int from, List<String> words) {}

    Completions complete(String cell, int at) {
        int[] from = {at};
        List<String> words = analysis.completionSuggestions(cell, at, from).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
        return new Completions(from[0], words);
    }

    /** Stops the cell that is running. */
    void stop() {
        shell.stop();
    }

    @Override
    public void close() {
        shell.close();
    }
}
