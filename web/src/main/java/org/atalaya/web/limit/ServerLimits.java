package org.atalaya.web.limit;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets a server's limits: what it reads, how long it waits, how many it serves at once. */
public final class ServerLimits {

    private static final int THREADS_AT_REST = 8;
    private static final int KEEP_A_THREAD_MS = 60_000;

    private ServerLimits() {}

    /**
     * Sets them.
     *
     * @param jetty the server
     * @param limits the limits
     * @param refusals what is answered to what cannot be read
     */
    public static void set(JettyConfig jetty, Limits limits, Refusals refusals) {
        jetty.threadPool = new QueuedThreadPool(limits.threads(), THREADS_AT_REST, KEEP_A_THREAD_MS);
        jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(limits.headerBytes());
            http.setIdleTimeout(limits.patience().toMillis());
            http.setSendServerVersion(false);
        });
        UnreadRequests unread = new UnreadRequests(refusals);
        jetty.modifyServer(server -> {
            server.setErrorHandler(unread);
            NetworkConnectionLimit connections = new NetworkConnectionLimit(limits.connections(), server);
            connections.setEndPointIdleTimeout(limits.patience().toMillis() / 4);
            server.addBean(connections);
            server.addBean(new SlowConnections(server, limits));
        });
        jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(unread));
    }
}
