package org.atalaya.web.shared;

import io.javalin.http.Context;
import java.util.List;

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

    /** Adds them. */
    public static void add(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "strict-origin-when-cross-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
