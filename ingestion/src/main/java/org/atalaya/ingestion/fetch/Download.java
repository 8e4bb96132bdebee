package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.CodeVersion;

/**
 * Fetches one address into a part file: one connection, resumed where it broke if the server still has the
 * same file, redirected only within its publisher's addresses.
 */
final class Download {

    private static final String AGENT = "Atalaya/" + CodeVersion.text().split(" ")[0]
            + " (security observatory; one file at a time, asked for by a person)";
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18})");

    private final HttpClient client;
    private final Patience patience;
    private final Transfer transfer;

    Download(Patience patience, Transfer transfer) {
        this.patience = patience;
        this.transfer = transfer;
        client = HttpClient.newBuilder()
                .connectTimeout(patience.answer())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What is asked for.
     *
     * @param address where the file is
     * @param page the publisher's page, for who has to look there
     * @param allowed whom a redirect may lead to
     * @param limitBytes more than this is not taken
     * @param expectedBytes the file's size, if it is known
     */
    record Order(URI address, String page, Predicate<URI> allowed, long limitBytes, Optional<Long> expectedBytes) {}

    /**
     * Fetches, or goes on fetching.
     *
     * @throws RefusedInput if the server has no such file, or another than was expected, or keeps breaking off
     */
    void fetch(Order order, PartFile part) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(order, part);
                return;
            } catch (IOException e) {
                if (attempt >= patience.attempts()) {
                    throw brokenOff(order, part.bytes(), e);
                }
                Thread.sleep(patience.pause().multipliedBy(attempt).toMillis());
            }
        }
    }

    private static RefusedInput brokenOff(Order order, long bytes, IOException cause) {
        String origin = Address.origin(order.address());
        String why = cause.getMessage() == null ? "no answer" : cause.getMessage();
        return new RefusedInput(
                cause instanceof ConnectException || cause instanceof HttpTimeoutException
                        ? origin + " cannot be reached from here (" + why
                                + "); look whether this machine has network, or" + " download the file from "
                                + order.page() + "."
                        : "The connection to " + origin + " broke after " + bytes + " bytes (" + why
                                + "); run the same command again: it goes on from there if the server allows it.",
                cause);
    }

    private void attempt(Order order, PartFile part) throws IOException, InterruptedException {
        Optional<String> mark = part.validator(order.address());
        long from = mark.isPresent() ? part.bytes() : 0;
        HttpResponse<InputStream> answer = ask(order, from, mark);
        try (InputStream content = answer.body()) {
            refusePage(order, answer);
            if (answer.statusCode() == 416) {
                part.begin(order.address(), Optional.empty());
                throw new IOException("the server would not go on from byte " + from);
            }
            if (answer.statusCode() != 206) {
                refuseStatus(order, answer);
            }
            if (from > 0 && answer.statusCode() == 206 && !goesOn(answer, from, mark)) {
                part.begin(order.address(), Optional.empty());
                throw new IOException("the server did not go on from byte " + from + " of the same file");
            }
            OptionalLong total = total(answer);
            refuseSize(order, total);
            if (answer.statusCode() == 200 || from == 0) {
                part.begin(order.address(), validator(answer));
            }
            take(order, part, content, total);
        }
    }

    private void take(Order order, PartFile part, InputStream content, OptionalLong total) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (StallGuard guarded = new StallGuard(content, patience.silence())) {
            for (int count = guarded.read(buffer); count >= 0; count = guarded.read(buffer)) {
                part.append(buffer, count);
                transfer.arrived(part.bytes(), total);
                if (part.bytes() > order.limitBytes()) {
                    break;
                }
            }
        }
        if (total.isPresent() && part.bytes() < total.getAsLong()) {
            throw new IOException("the server told of " + total.getAsLong() + " bytes");
        }
        try {
            refuseSize(order, OptionalLong.of(part.bytes()));
        } catch (RefusedInput refusal) {
            part.begin(order.address(), Optional.empty());
            throw refusal;
        }
        part.flush();
    }

    /** Asks, and follows redirects as far as they stay with the publisher. */
    private HttpResponse<InputStream> ask(Order order, long from, Optional<String> mark)
            throws IOException, InterruptedException {
        URI address = order.address();
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(patience.answer())
                    .header("User-Agent", AGENT)
                    .header("Accept", "*/*");
            mark.ifPresent(
                    known -> request.header("Range", "bytes=" + from + "-").header("If-Range", known));
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().close();
            address = next(order, address, answer);
        }
        throw new RefusedInput(order.address() + " redirects more than " + MOST_REDIRECTS + " times; see "
                + order.page() + " for where the file is now.");
    }

    private static URI next(Order order, URI from, HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        URI next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new RefusedInput(
                    from + " redirects to " + location + ", which is no address; see " + order.page() + ".");
        }
        if (!order.allowed().test(next)) {
            throw new RefusedInput(from + " redirects to " + next
                    + ", which is not an https address of its publisher; see " + order.page()
                    + " for where the file is now.");
        }
        return next;
    }

    private static void refusePage(Order order, HttpResponse<?> answer) {
        if (answer.statusCode() < 300 && FileType.isPage(answer.headers().firstValue("Content-Type"))) {
            throw new RefusedInput(order.address()
                    + " answers with a web page, not with a file: its publisher answers so for a file that is not there;"
                    + " see " + order.page() + " for where it is now.");
        }
    }

    private static void refuseStatus(Order order, HttpResponse<?> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 429 || status == 503) {
            throw new RefusedInput(Address.origin(order.address()) + " asks to come back later (status " + status
                    + answer.headers()
                            .firstValue("Retry-After")
                            .map(after -> ", after " + after)
                            .orElse("")
                    + "); run the same command again then, or see " + order.page() + ".");
        }
        if (status >= 500) {
            throw new IOException("the server failed with status " + status);
        }
        if (status != 200) {
            throw new RefusedInput(order.address() + " is not there (status " + status + "); see " + order.page()
                    + " for where the file is now.");
        }
    }

    private static void refuseSize(Order order, OptionalLong told) {
        told.ifPresent(bytes -> {
            if (bytes > order.limitBytes()) {
                throw new RefusedInput(order.address() + " brings more than the " + order.limitBytes()
                        + " bytes that are taken of this file; see " + order.page() + " for what it is.");
            }
            order.expectedBytes().filter(known -> known != bytes).ifPresent(known -> {
                throw new RefusedInput(
                        order.address() + " brings " + bytes + " bytes, and " + known + " are known of this file; if "
                                + order.page() + " says that it was revised, take it with --revised.");
            });
        });
    }

    /** Whether a part of a file begins where ours ends, and is of the same file. */
    private static boolean goesOn(HttpResponse<?> answer, long from, Optional<String> mark) {
        Matcher range = range(answer);
        return range.matches()
                && Long.parseLong(range.group(1)) == from
                && validator(answer)
                        .map(now -> mark.isEmpty() || now.equals(mark.get()))
                        .orElse(true);
    }

    /** The size of the whole file, if the server told. */
    private static OptionalLong total(HttpResponse<?> answer) {
        if (answer.statusCode() != 206) {
            return answer.headers().firstValueAsLong("Content-Length");
        }
        Matcher range = range(answer);
        return range.matches() ? OptionalLong.of(Long.parseLong(range.group(2))) : OptionalLong.empty();
    }

    private static Matcher range(HttpResponse<?> answer) {
        return RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
    }

    /** What tells later whether the file is still the same: a strong tag, or when it was changed. */
    private static Optional<String> validator(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> answer.headers().firstValue("Last-Modified"));
    }
}
