package org.atalaya.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/**
 * Answers as they were sent, to be sent again as long as nothing they are made from has changed. It keeps what
 * says of itself that everybody may keep it for a while, and forgets what was not asked for longest. It stands before
 * Javalin, whose search for a route costs as much as sending a page.
 */
public final class AnswerCache implements Filter {

    private static final long MOST_BYTES = 48L << 20;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final String KEY = "cache-key";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Cache<Key, KeptAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptAnswer answer) -> key.address().length() + answer.weight())
            .build();
    private final Supplier<List<Object>> foundations;
    private final Function<HttpServletRequest, Optional<String>> addresses;
    private volatile State state = new State(List.of());

    /** What answers were made from. One is no other, so that a key need not look at all of it. */
    private static final class State {
        private final List<Object> foundations;

        private State(List<Object> foundations) {
            this.foundations = foundations;
        }
    }

    /**
     * What is asked for.
     *
     * @param state what an answer is made from
     * @param address the whole address and what else of the question an answer depends on
     */
    private record Key(State state, String address) {}

    /**
     * An empty cache.
     *
     * @param foundations what every answer is made from
     * @param addresses all of a question that an answer depends on; empty if it is not to be kept
     */
    public AnswerCache(Supplier<List<Object>> foundations, Function<HttpServletRequest, Optional<String>> addresses) {
        this.foundations = foundations;
        this.addresses = addresses;
    }

    /** Stands before everything that makes answers, and keeps what they say when they have ended. */
    public void stand(JavalinConfig config) {
        config.jetty.modifyServletContextHandler(
                context -> context.addFilter(new FilterHolder(this), "/*", EnumSet.of(DispatcherType.REQUEST)));
        config.routes.after(this::keep);
    }

    /** Answers what was answered before. */
    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        if (READS.contains(request.getMethod())) {
            Optional<Key> key = addresses.apply(request).map(address -> new Key(state(), address));
            Optional<KeptAnswer> kept = key.map(answers::getIfPresent);
            if (kept.isPresent()) {
                kept.get().send(request, (HttpServletResponse) answered);
                return;
            }
            key.ifPresent(missed -> request.setAttribute(KEY, missed));
        }
        chain.doFilter(asked, answered);
    }

    /** Keeps an answer that was just made, and sends it as it will be sent again. */
    private void keep(Context context) throws IOException {
        Key key = context.attribute(KEY);
        InputStream result = context.resultInputStream();
        if (key == null
                || !READS.contains(context.method().name())
                || context.statusCode() != 200
                || !isForEverybody(context)
                || !(result instanceof ByteArrayInputStream bytes)
                || bytes.available() > LARGEST_ANSWER) {
            return;
        }
        KeptAnswer answer = KeptAnswer.of(context, bytes.readAllBytes());
        answers.put(key, answer);
        answer.send(context.req(), context.res());
    }

    private static boolean isForEverybody(Context context) {
        String control = context.res().getHeader("Cache-Control");
        return control != null && control.startsWith("public");
    }

    private State state() {
        List<Object> now = foundations.get();
        State known = state;
        return known.foundations.equals(now) ? known : changed(now);
    }

    private synchronized State changed(List<Object> now) {
        if (!state.foundations.equals(now)) {
            state = new State(now);
            answers.invalidateAll();
        }
        return state;
    }
}
