package org.atalaya.web.copy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.Progress;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.PageAddresses;
import org.atalaya.web.shared.PageAddresses.Named;
import org.atalaya.web.shared.ShortLink;

/**
 * Copies a running site to a folder: asks it for all that its pages name, and writes what it answers. What the site
 * does not give out is in no copy, since nobody else is asked.
 */
public final class SiteCopy {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);
    private static final int ANSWERS_OF_A_STAGE = 1000;
    private static final int OK = 200;
    private static final int FAILED = 500;
    private static final int TOO_MANY = 429;
    private static final String SITEMAP = "sitemap";

    /** What a site map and a style sheet name. */
    private static final Pattern NAMED = Pattern.compile("<loc>([^<]*)</loc>|url\\(([^#)][^)]*)\\)");

    /** What is made of what a page shows: its charts and its sheet. */
    private static final Pattern OF_A_PAGE = Pattern.compile(Language.ofAddresses().stream()
            .map(language -> Links.chartWord(language) + "/[^?]*|" + Links.sheetWord(language))
            .collect(Collectors.joining("|", "/(?:", ")(?:[?].*)?")));

    private final URI running;
    private final String root;
    private final CopyScope scope;
    private final Path folder;
    private final Progress progress;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();

    /**
     * A copy to be made.
     *
     * @param running where the site runs
     * @param root the address the site says it is read at
     * @param scope what is copied
     * @param folder where to; it is there and empty
     * @param progress hears how far it is
     */
    public SiteCopy(URI running, URI root, CopyScope scope, Path folder, Progress progress) {
        this.running = running;
        this.root = root.toString();
        this.scope = scope;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Makes it.
     *
     * @param site where the site itself is read; empty if nowhere
     * @param day the day
     * @return names of the files
     */
    public List<String> make(Optional<URI> site, LocalDate day) throws IOException, InterruptedException {
        Stream.of("/es/", "/en/", "/sitemap.xml", "/robots.txt").forEach(address -> meet(address, true, queue::add));
        for (int asked = 0; !queue.isEmpty(); asked++) {
            if (asked % ANSWERS_OF_A_STAGE == 0) {
                progress.stage("ask for pages and files from " + (asked + 1));
            }
            ask(queue.remove());
        }
        progress.stage("make addresses lead from file to file");
        CopiedPage page = new CopiedPage(scope, files, site, day);
        for (String file : files.values()) {
            if (file.endsWith(".html") || file.endsWith(".svg")) {
                change(file, page.of(read(file), file));
            } else if (file.startsWith(SITEMAP)) {
                change(file, copiedOnly(read(file)));
            }
        }
        List<String> all = new ArrayList<>(files.values());
        all.addAll(leads());
        change(MissingPage.FILE, page.shownAnywhere(MissingPage.of(askNowhere(), Language.ES), Language.ES));
        all.add(MissingPage.FILE);
        return all;
    }

    private void meet(String address, boolean choicesToo, Consumer<String> later) {
        scope.find(address)
                .filter(found -> choicesToo || !found.contains("?"))
                .filter(met::add)
                .ifPresent(later);
    }

    /**
     * What a page names is asked for later, but its charts and its sheet right after it, while the site has at hand what
     * they show.
     */
    private void meetBeside(String address, String page) {
        boolean choicesToo = !page.contains("?");
        meet(address, choicesToo, queue::add);
        scope.find(address)
                .filter(found -> found.startsWith(page + "/")
                        && OF_A_PAGE.matcher(found.substring(page.length())).matches())
                .filter(queue::remove) // another page may have named it before
                .ifPresent(queue::addFirst);
    }

    private void ask(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(running.resolve(address))
                        .timeout(LONGEST_ANSWER)
                        .build(),
                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() >= FAILED || answer.statusCode() == TOO_MANY) {
                throw new RefusedInput("The site answered " + answer.statusCode() + " at " + address
                        + ", so no copy was made; see its log, then run the command again.");
            }
            if (answer.statusCode() != OK) {
                return;
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String file = FileNames.of(address, type);
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.copy(body, path);
            files.put(address, file);
            if (type.startsWith("text/html") || type.startsWith("text/css") || file.startsWith(SITEMAP)) {
                String text = read(file);
                PageAddresses.find(text).filter(Named::isLink).forEach(named -> meetBeside(named.address(), address));
                NAMED.matcher(text).results().forEach(named -> meetNamed(named, address));
            }
        }
    }

    /** What the site answers where it has no page. */
    private String askNowhere() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(running.resolve("/" + Language.ES.code() + "/" + MissingPage.FILE))
                                .timeout(LONGEST_ANSWER)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void meetNamed(MatchResult named, String in) {
        if (named.group(1) != null) {
            meet(path(named.group(1)), false, queue::add);
        } else {
            meet(URI.create(in).resolve(named.group(2)).toString(), false, queue::add);
        }
    }

    /** An address of the site without what the public reads it at. */
    private String path(String whole) {
        return whole.startsWith(root) ? whole.substring(root.length()) : whole;
    }

    /** A site map without the pages that are not copied. */
    private String copiedOnly(String sitemap) {
        return Pattern.compile("(?s)<url>\\s*<loc>([^<]*)</loc>.*?</url>\\s*")
                .matcher(sitemap)
                .replaceAll(page -> scope.find(path(page.group(1)))
                                .filter(files::containsKey)
                                .isPresent()
                        ? "$0"
                        : "");
    }

    /** Pages that lead on: from the first address to a language, and from the short addresses that are printed. */
    private List<String> leads() throws IOException {
        List<String> leads = new ArrayList<>();
        lead("index.html", files.get("/es"), leads);
        for (Map.Entry<String, String> page : files.entrySet()) {
            for (Language language : Language.ofAddresses()) {
                if ((page.getKey() + "/").startsWith("/" + language.code() + "/")
                        && page.getValue().equals(page.getKey().substring(1) + "/index.html")) {
                    String brief = ShortLink.of(language, page.getKey());
                    lead(brief.substring(1) + "/index.html", page.getValue(), leads);
                }
            }
        }
        return leads;
    }

    private void lead(String from, String to, List<String> leads) throws IOException {
        String link = CopiedPage.link(from, to);
        Files.createDirectories(folder.resolve(from).toAbsolutePath().getParent());
        change(
                from,
                "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>Atalaya</title>"
                        + "<meta http-equiv=\"refresh\" content=\"0; url=" + link + "\"></head><body><p><a href=\""
                        + link + "\">Atalaya</a></p></body></html>\n");
        leads.add(from);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private void change(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
