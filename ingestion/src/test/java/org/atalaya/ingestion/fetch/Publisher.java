package org.atalaya.ingestion.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A publisher's server on this machine, with the manners a test gives it, and the catalogue that names it. */
final class Publisher implements AutoCloseable {

    static final byte[] PAGE = "<!DOCTYPE html><html><body>Página no encontrada</body></html>".getBytes();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> asked = new ArrayList<>();

    byte[] content;
    String etag = "\"one\"";
    String type = "application/octet-stream";
    int status = 200;
    /** How many bytes of an answer are sent before the connection is cut; none cut if negative. */
    int cutAfter = -1;
    /** How long the server is silent after the first half of its answer. */
    long silentMillis;

    /** How long the server waits before it begins to answer. */
    long lateMillis;

    /** How many bytes beyond where it is asked to go on the server does. */
    int skips;

    String redirect = "";

    /** Who the last request said it was. */
    String agent = "";

    Publisher(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /** A zip with one table that does not compress. */
    static byte[] zip(long seed) {
        byte[] table = new byte[200_000];
        new Random(seed).nextBytes(table);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("conjunto_de_datos/table.csv");
            entry.setTimeLocal(LocalDateTime.of(2024, 10, 15, 14, 51));
            zip.putNextEntry(entry);
            zip.write(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it was asked: the Range of each request, or "whole". */
    List<String> asked() {
        return asked;
    }

    /** Writes a catalogue of one source, with a zip for every quarter of 2024 on and a table by hand. */
    FetchCatalogue catalogue(Path folder, String known) throws IOException {
        return catalogue(folder, known, "/files/set_{year}_{quarter}t_csv.zip", "zip");
    }

    FetchCatalogue catalogue(Path folder, String known, String path, String fileType) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("source.csv"), "source,page,origins\nsurvey," + origin() + "/page," + origin() + "\n");
        Files.writeString(
                folder.resolve("file.csv"),
                "source,file,first_edition,last_edition,address,standing,type,limit_mib,note\n"
                        + "survey,microdata,2024-Q1,," + origin() + path + ",seen," + fileType + ",1,\n"
                        + "survey,tables,2023-Q1,,,by_hand,,,under Tabulados\n");
        Files.writeString(folder.resolve("known.csv"), "source,file,edition,bytes,sha256,ground,as_of\n" + known);
        return FetchCatalogue.read(folder);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        agent = exchange.getRequestHeaders().getFirst("User-Agent");
        asked.add(range == null ? "whole" : range);
        pause(lateMillis);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("ETag", etag);
        if (!redirect.isEmpty() && !exchange.getRequestURI().getPath().startsWith("/moved")) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = range != null && same ? Integer.parseInt(range.replaceAll("\\D", "")) + skips : 0;
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : status, content.length - from);
        send(exchange, from);
    }

    private void send(HttpExchange exchange, int from) throws IOException {
        int all = content.length - from;
        int first = cutAfter >= 0 ? Math.min(cutAfter, all) : silentMillis > 0 ? all / 2 : all;
        OutputStream body = exchange.getResponseBody();
        body.write(content, from, first);
        body.flush();
        if (silentMillis > 0) {
            pause(silentMillis);
        } else if (cutAfter < 0) {
            body.close();
        }
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
