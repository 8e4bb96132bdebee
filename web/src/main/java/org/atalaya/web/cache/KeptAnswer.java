package org.atalaya.web.cache;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.atalaya.data.source.Sha256;

/**
 * An answer as it is sent again.
 *
 * @param headers its headers, but for the time it was sent at
 * @param bytes its bytes
 * @param gzipped whether they are compressed
 */
record KeptAnswer(Map<String, String> headers, byte[] bytes, boolean gzipped) {

    private static final int DIGITS_OF_A_TAG = 32;
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?:^|[,\\s])gzip\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))");

    /**
     * An answer about to be sent.
     *
     * @param context its headers
     * @param bytes its bytes
     */
    static KeptAnswer of(Context context, byte[] bytes) {
        Map<String, String> headers = new LinkedHashMap<>();
        context.res().getHeaderNames().stream()
                .filter(name -> !name.equalsIgnoreCase("Date"))
                .forEach(name -> headers.put(name, context.res().getHeader(name)));
        headers.put("Content-Type", context.res().getContentType());
        headers.putIfAbsent("ETag", "W/\"" + Sha256.of(bytes).substring(0, DIGITS_OF_A_TAG) + '"');
        boolean shrinks = isText(context.res().getContentType());
        if (shrinks) {
            headers.merge("Vary", "Accept-Encoding", (some, more) -> some + ", " + more);
        }
        return new KeptAnswer(headers, shrinks ? gzip(bytes) : bytes, shrinks);
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    /** Sends it, compressed if the reader can take that; not at all if the reader has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        if (isTag(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = bytes;
        if (gzipped && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
        } else if (gzipped) {
            body = unzip(bytes);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body); // in one piece: the result of a context goes out in several
    }

    private boolean isTag(String known) {
        return known != null && known.contains(headers.get("ETag").replace("W/", ""));
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null && TAKES_GZIP.matcher(accepted).find();
    }

    /** Bytes of memory it takes, about. */
    int weight() {
        return bytes.length + headers.toString().length();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    private static byte[] unzip(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
