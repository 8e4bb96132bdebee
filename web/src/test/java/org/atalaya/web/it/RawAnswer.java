package org.atalaya.web.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What came back over a socket, asked with whatever bytes: a client of HTTP would refuse to send half of them.
 *
 * @param status status of the answer; 0 if the connection ended without one
 * @param headers headers by their names in small letters
 * @param body what followed, decoded
 * @param took how long it was until the end
 */
record RawAnswer(int status, Map<String, List<String>> headers, byte[] body, Duration took) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONTINUE = 100;

    /** Sends bytes, one sign of the text each, and reads until the other side ends. */
    static RawAnswer to(int port, String request) throws IOException {
        long start = System.nanoTime();
        byte[] bytes;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout((int) PATIENCE.toMillis());
            bytes = exchange(socket, request.getBytes(StandardCharsets.ISO_8859_1));
        }
        return read(bytes, request.startsWith("HEAD "), Duration.ofNanos(System.nanoTime() - start));
    }

    /** A request that is refused before its end was read breaks off; what was answered until then counts. */
    private static byte[] exchange(Socket socket, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (SocketException refusedMeanwhile) {
            // it may have said why
        }
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException brokenOff) {
            // and what it said until then is read
        }
        return answer.toByteArray();
    }

    private static RawAnswer read(byte[] bytes, boolean headersOnly, Duration took) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, Map.of(), bytes, took);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        byte[] rest = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        if (status == CONTINUE) {
            return read(rest, headersOnly, took);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts.length > 1 ? parts[1] : "");
        }
        RawAnswer whole = new RawAnswer(status, headers, rest, took);
        return headersOnly ? whole : whole.decoded();
    }

    private RawAnswer decoded() throws IOException {
        byte[] content = header("transfer-encoding").equals("chunked") ? joined(body) : body;
        if (header("content-encoding").equals("gzip") && content.length > 0) {
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
                content = gzip.readAllBytes();
            }
        }
        return new RawAnswer(status, headers, content, took);
    }

    private static byte[] joined(byte[] chunks) {
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        StringBuilder content = new StringBuilder();
        int at = 0;
        while (true) {
            int line = text.indexOf("\r\n", at);
            int length =
                    line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
            if (length == 0 || line + 2 + length > text.length()) {
                return content.toString().getBytes(StandardCharsets.ISO_8859_1);
            }
            content.append(text, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }

    /** The first value of a header; empty if it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
