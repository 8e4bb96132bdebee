package org.atalaya.notebooks.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.atalaya.data.check.Require;

/** The kernel Jupyter starts: {@code KernelMain STORE CONNECTION_FILE}. */
public final class KernelMain {

    private KernelMain() {}

    /**
     * Answers Jupyter until it is told to stop.
     *
     * @param arguments the folder of the store notebooks read, and the file that says where Jupyter listens
     */
    public static void main(String[] arguments) throws Exception {
        Require.that(arguments.length == 2, "arguments", "be a store and a connection file", arguments.length);
        // The library would write a line for every message.
        Logger.getLogger("").setLevel(Level.WARNING);
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(arguments[1]))));
        new JavaKernel(new JavaShell(Path.of(arguments[0]))).becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }
}
