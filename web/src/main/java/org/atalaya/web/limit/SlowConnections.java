package org.atalaya.web.limit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections that hold a place and do not use it. The server's own idle timeout starts anew with every byte, so
 * that one byte now and then holds a connection for ever: here what counts is the whole request, and the speed an
 * answer is taken at. Where more than half of the threads wait for readers, the slowest of them are let go, so that
 * there are always threads for others.
 */
final class SlowConnections extends AbstractLifeCycle {

    private static final int LOOKS_WHILE_PATIENT = 10;

    private final Limits limits;
    private final Server server;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-connections", true);
    private Map<EndPoint, Seen> seen = Map.of();

    /** How far a connection was when it was last found to move. */
    private record Seen(long requests, long bytesOut, long since) {}

    SlowConnections(Server server, Limits limits) {
        this.server = server;
        this.limits = limits;
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        next();
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void next() {
        scheduler.schedule(
                this::lookAndGoOn, limits.patience().toMillis() / LOOKS_WHILE_PATIENT, TimeUnit.MILLISECONDS);
    }

    private void lookAndGoOn() {
        try {
            look();
        } finally {
            next();
        }
    }

    private void look() {
        long now = NanoTime.now();
        Map<EndPoint, Seen> still = new HashMap<>();
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.getConnectedEndPoints().forEach(end -> look(end, now, still));
            }
        }
        List<EndPoint> waiting = still.keySet().stream()
                .filter(SlowConnections::isWaitingForItsReader)
                .toList();
        Map<EndPoint, Double> speeds = new HashMap<>(); // of this moment: they change while they are sorted
        waiting.forEach(end -> speeds.put(end, bytesPerSecond(end, still.get(end), now)));
        waiting.stream()
                .sorted(Comparator.comparingDouble(speeds::get))
                .limit(Math.max(0, waiting.size() - limits.threads() / 2))
                .forEach(SlowConnections::end);
        seen = still;
    }

    private void look(EndPoint end, long now, Map<EndPoint, Seen> still) {
        Connection connection = end.getConnection();
        if (connection == null) {
            return;
        }
        Seen before = seen.get(end);
        boolean answering = connection.getMessagesIn() > connection.getMessagesOut();
        boolean stands = before != null
                && before.requests() == connection.getMessagesIn()
                && (!answering || isWaitingForItsReader(end));
        if (!stands) {
            still.put(end, new Seen(connection.getMessagesIn(), connection.getBytesOut(), now));
        } else if (NanoTime.elapsed(before.since(), now) < limits.patience().toNanos()) {
            still.put(end, before);
        } else if (answering && bytesPerSecond(end, before, now) >= limits.leastBytesPerSecond()) {
            still.put(end, new Seen(connection.getMessagesIn(), connection.getBytesOut(), now));
        } else {
            end(end);
        }
    }

    /** As if its reader had gone, which is nothing to write a log of. */
    private static void end(EndPoint slow) {
        slow.close(new EofException("too slow"));
    }

    private static boolean isWaitingForItsReader(EndPoint end) {
        return end instanceof AbstractEndPoint written
                && written.getWriteFlusher().isPending();
    }

    /** Who has only just begun to wait has not been slow yet. */
    private static double bytesPerSecond(EndPoint end, Seen before, long now) {
        Connection connection = end.getConnection();
        long nanos = NanoTime.elapsed(before.since(), now);
        return connection == null || nanos == 0
                ? Double.MAX_VALUE
                : (connection.getBytesOut() - before.bytesOut()) * 1e9 / nanos;
    }
}
