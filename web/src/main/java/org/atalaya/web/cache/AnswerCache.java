package org.atalaya.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers as they were sent, to be sent again as long as nothing they are made from has changed. It keeps what
 * says of itself that everybody may keep it for a while, and forgets what was not asked for longest.
 */
public final class AnswerCache {

    private static final long MOST_BYTES = 48L << 20;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final String KEY = "cache-key";

    private final Cache<Key, KeptAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptAnswer answer) -> key.address().length() + answer.weight())
            .build();
    private final Supplier<List<Object>> foundations;
    private final Function<Context, String> addresses;
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
     * @param addresses all of a question that an answer depends on
     */
    public AnswerCache(Supplier<List<Object>> foundations, Function<Context, String> addresses) {
        this.foundations = foundations;
        this.addresses = addresses;
    }

    /** Answers what was answered before; the first of a request's handlers. */
    public void answer(Context context) {
        if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
            return;
        }
        Key key = new Key(state(), addresses.apply(context));
        KeptAnswer kept = answers.getIfPresent(key);
        if (kept == null) {
            context.attribute(KEY, key);
            return;
        }
        kept.send(context);
        context.skipRemainingHandlers();
    }

    /** Keeps an answer that was just made, and sends it as it will be sent again; the last of a request's handlers. */
    public void keep(Context context) {
        Key key = context.attribute(KEY);
        InputStream result = context.resultInputStream();
        if (key == null
                || context.method() != HandlerType.GET
                || context.statusCode() != 200
                || !isForEverybody(context)
                || !(result instanceof ByteArrayInputStream bytes)
                || bytes.available() > LARGEST_ANSWER) {
            return;
        }
        KeptAnswer answer = KeptAnswer.of(context, bytes.readAllBytes());
        answers.put(key, answer);
        answer.send(context);
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
