package org.atalaya.notebooks.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;

/** Runs snippets in this process and keeps the object the last one gave, of which JShell itself hands on only words. */
final class SnippetExecution extends DirectExecutionControl {

    private Optional<Object> last = Optional.empty();
    private volatile Thread running;

    @Override
    protected String invoke(Method snippet) throws IllegalAccessException, InvocationTargetException {
        last = Optional.empty();
        running = Thread.currentThread();
        try {
            last = Optional.ofNullable(snippet.invoke(null));
        } finally {
            running = null;
            Thread.interrupted(); // an interruption was of the snippet and of nothing that follows
        }
        return "";
    }

    /** Interrupts the snippet that is running, as far as what it does can be interrupted. */
    @Override
    public void stop() {
        Thread now = running;
        if (now != null) {
            now.interrupt();
        }
    }

    /** What the last snippet gave; empty if it gave nothing. */
    Optional<Object> last() {
        return last;
    }
}
