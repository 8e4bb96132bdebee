package org.atalaya.web.shared;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Headers every answer carries: what a page may load, who may frame it, what it may tell others. */
public final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private SecurityHeaders() {}

    /** Lets some sites show an answer within theirs; nobody if there are none. */
    public static void allowFrames(Context context, List<String> origins) {
        if (!origins.isEmpty()) {
            context.header(
                    "Content-Security-Policy",
                    CONTENT_SECURITY_POLICY.replace(
                            "frame-ancestors 'none'", "frame-ancestors " + String.join(" ", origins)));
        }
    }

    /** Each by its name. */
    public static Map<String, String> all() {
        return HEADERS;
    }

    /** Adds them. */
    public static void add(Context context) {
        HEADERS.forEach(context::header);
    }
}
