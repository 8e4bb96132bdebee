package org.atalaya.notebooks.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;

/** Runs snippets in this process and keeps the object the last one gave, of which JShell itself hands on only words. */
final class SnippetExecution extends DirectExecutionControl {

    private Optional<Object> last = Optional.empty();

    @Override
    protected String invoke(Method snippet) throws IllegalAccessException, InvocationTargetException {
        last = Optional.empty();
        last = Optional.ofNullable(snippet.invoke(null));
        return "";
    }

    /** What the last snippet gave; empty if it gave nothing. */
    Optional<Object> last() {
        return last;
    }
}
