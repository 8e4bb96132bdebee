package org.atalaya.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.atalaya.web.shared.Busy;

/**
 * What making answers may cost. It is asked after the cache: what is kept costs nothing, and is given to everybody at
 * any time. Everything else is counted by the time of a processor it took, whatever it was, so that no list says what
 * is dear; an address that had its share waits. Beside that only some answers are made at once.
 */
public final class Workload {

    /** Attribute of a request whose reader's address is a proxy's word, not that of the connection. */
    public static final String FORWARDED = "reader.forwarded";

    private static final String BEGUN_AT = "work.begun";
    private static final Duration FORGET_AFTER = Duration.ofMinutes(30);
    private static final int MOST_ADDRESSES = 50_000;
    private static final int BYTES_OF_A_NETWORK = 8;
    private static final int BYTES_OF_THE_OLD_FORM = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private final Semaphore places;
    private final Cache<String, Bucket> shares;

    /** What making answers may cost within limits. */
    public Workload(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.madeAtOnce(), true);
        this.shares = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(FORGET_AFTER)
                .build();
    }

    /**
     * Lets a request have its answer made, once it is its turn; before its handler, after the cache.
     *
     * @throws Busy if its reader has had his share, or the turn does not come
     */
    public void begin(Context context) {
        InetAddress reader = address(context);
        if (isLimited(reader, context)) {
            EstimationProbe share = share(reader).estimateAbilityToConsume(1);
            if (!share.canBeConsumed()) {
                throw Busy.reader(Duration.ofNanos(share.getNanosToWaitForRefill()));
            }
        }
        if (!isItsTurn()) {
            throw Busy.site(limits.longestWait());
        }
        context.attribute(BEGUN_AT, THREADS.getCurrentThreadCpuTime());
    }

    /** Takes what an answer cost from its reader's share; after its handler, whether it failed or not. */
    public void end(Context context) {
        Long begun = context.attribute(BEGUN_AT);
        if (begun == null) {
            return;
        }
        context.attribute(BEGUN_AT, null);
        places.release();
        InetAddress reader = address(context);
        if (isLimited(reader, context)) {
            share(reader)
                    .consumeIgnoringRateLimits(Math.max(1, (THREADS.getCurrentThreadCpuTime() - begun) / 1_000_000));
        }
    }

    /** Those who wait for a place hold a thread: not so many may that none is left for what is kept. */
    private boolean isItsTurn() {
        if (places.getQueueLength() >= limits.threads() / 2) {
            return false;
        }
        try {
            return places.tryAcquire(limits.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Who tends the site asks it without a proxy: an address of this machine in a header may be anybody's. */
    private boolean isLimited(InetAddress reader, Context context) {
        return limits.thisMachineToo() || !reader.isLoopbackAddress() || context.attribute(FORWARDED) != null;
    }

    /** Milliseconds of a processor. */
    private Bucket share(InetAddress reader) {
        return shares.get(
                network(reader),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.burst().toMillis())
                                .refillGreedy(Math.round(limits.share() * 1_000), Duration.ofSeconds(1)))
                        .build());
    }

    /** Who has one address of the new form has the whole network of it. */
    private static String network(InetAddress reader) {
        byte[] address = reader.getAddress();
        return Arrays.toString(
                address.length == BYTES_OF_THE_OLD_FORM ? address : Arrays.copyOf(address, BYTES_OF_A_NETWORK));
    }

    /** What is no address is of nobody in particular, who is limited too. */
    private static InetAddress address(Context context) {
        return AddressLiteral.find(context.ip()).orElseGet(() -> new InetSocketAddress(0).getAddress());
    }
}
