package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.atalaya.web.limit.Refusals;
import org.atalaya.web.shared.PathPrefix;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The wiring of a site that has no host of its own: it is asked below a path and answers with addresses below it,
 * whether the proxy passes the path on or takes it away. Nothing else of the site knows of it.
 */
final class PublicPath {

    private final Supplier<Optional<URI>> address;

    /**
     * A site's path.
     *
     * @param address where the public reads the site, as is said now
     */
    PublicPath(Supplier<Optional<URI>> address) {
        this.address = address;
    }

    void configure(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.insertHandler(new Asked()));
        config.routes.after(this::answer);
    }

    /** What is written to requests that no handler sees, below the path too. */
    Refusals below(Refusals refusals) {
        return (status, path, languages) -> {
            PathPrefix prefix = prefix();
            Refusals.Refusal refusal = refusals.of(status, prefix.within(path), languages);
            return prefix.isEmpty() || !refusal.type().startsWith("text/html")
                    ? refusal
                    : new Refusals.Refusal(
                            refusal.type(),
                            prefix.ofPage(new String(refusal.bytes(), StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    private PathPrefix prefix() {
        return new PathPrefix(address.get().map(URI::getRawPath).orElse(""));
    }

    /** Takes the path away from what is asked. */
    private final class Asked extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            HttpURI asked = request.getHttpURI();
            String path = Optional.ofNullable(asked.getPath()).orElse("");
            String within = prefix().within(path);
            return super.handle(
                    within.equals(path)
                            ? request
                            : Request.serveAs(
                                    request, HttpURI.build(asked).path(within).asImmutable()),
                    response,
                    callback);
        }
    }

    /** Puts it before what is answered. */
    private void answer(Context context) {
        PathPrefix prefix = prefix();
        if (prefix.isEmpty()) {
            return;
        }
        Optional.ofNullable(context.res().getHeader("Location"))
                .ifPresent(location -> context.header("Location", prefix.of(location)));
        String type = Optional.ofNullable(context.res().getContentType()).orElse("");
        if (type.startsWith("text/html") || type.startsWith("image/svg")) {
            rewrite(context, prefix::ofPage);
        } else if (type.startsWith("application/json")) {
            rewrite(context, prefix::ofList);
        }
    }

    private static void rewrite(Context context, UnaryOperator<String> change) {
        InputStream result = context.resultInputStream();
        if (result instanceof ByteArrayInputStream bytes) {
            context.result(change.apply(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
