package org.atalaya.notebooks.kernel;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import org.atalaya.notebooks.Shown;

/** What Jupyter talks to: it runs cells and shows what they give. */
final class JavaKernel extends BaseKernel {

    private final JavaShell shell;
    private final LanguageInfo language = new LanguageInfo.Builder("Java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("text/x-java")
            .build();

    JavaKernel(JavaShell shell) {
        this.shell = shell;
    }

    /** What a cell gives; null, as the library has it, if it gives nothing to look at. */
    @Override
    public DisplayData eval(String cell) throws CellFailed {
        Optional<Object> given = shell.run(cell);
        if (given.isPresent()
                && given.get() instanceof List<?> several
                && several.stream().allMatch(Shown.class::isInstance)) {
            several.forEach(one -> display(data(one)));
            return null;
        }
        return given.map(JavaKernel::data).orElse(null);
    }

    private static DisplayData data(Object given) {
        if (given instanceof Shown shown) {
            DisplayData data = new DisplayData(shown.text());
            data.putHTML(shown.html());
            return data;
        }
        return new DisplayData(given.toString());
    }

    @Override
    public List<String> formatError(Exception exception) {
        return exception instanceof CellFailed failed ? failed.lines() : List.of(exception.toString());
    }

    @Override
    public ReplacementOptions complete(String cell, int at) {
        JavaShell.Completions completions = shell.complete(cell, at);
        return new ReplacementOptions(completions.words(), completions.from(), at);
    }

    @Override
    public String isComplete(String cell) {
        return shell.isComplete(cell) ? IS_COMPLETE_YES : IS_COMPLETE_MAYBE;
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return language;
    }

    @Override
    public void interrupt() {
        shell.stop();
    }

    @Override
    public void onShutdown(boolean restarting) {
        shell.close();
    }
}
