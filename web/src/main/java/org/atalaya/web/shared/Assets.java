package org.atalaya.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.atalaya.data.check.Require;
import org.atalaya.data.source.Sha256;

/**
 * Style, scripts and fonts. Their address carries a digest of their content, so browsers may keep them
 * for ever.
 */
public final class Assets {

    private static final int DIGITS = 12;

    private static final Map<String, String> OWN = Map.of(
            "site.css", "text/css; charset=utf-8",
            "site.js", "text/javascript; charset=utf-8",
            "charts.js", "text/javascript; charset=utf-8",
            "favicon.svg", "image/svg+xml",
            "source-sans-3.woff2", "font/woff2",
            "source-serif-4.woff2", "font/woff2");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    /**
     * A file and its address.
     *
     * @param path the address
     * @param type its media type
     * @param content its bytes
     */
    public record Asset(String path, String type, byte[] content) {}

    /** Loads every file. */
    public Assets() {
        add("source-sans-3.woff2", "/public/source-sans-3.woff2");
        add("source-serif-4.woff2", "/public/source-serif-4.woff2");
        OWN.keySet().stream()
                .filter(name -> !byName.containsKey(name))
                .sorted()
                .forEach(name -> add(name, "/public/" + name));
        add("echarts.js", "/META-INF/resources/webjars/echarts/" + echartsVersion() + "/echarts.common.min.js");
    }

    /**
     * Address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String path(String name) {
        return byName.get(Require.oneOf(name, "asset", byName.keySet())).path();
    }

    /** The file of an address. */
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void add(String name, String resource) {
        byte[] content = name.equals("site.css") ? withFontAddresses(read(resource)) : read(resource);
        Asset asset = of(name, OWN.getOrDefault(name, "text/javascript; charset=utf-8"), content);
        byName.put(name, asset);
        byPath.put(asset.path(), asset);
    }

    /** A file with the address of its content. */
    public static Asset of(String name, String type, byte[] content) {
        return new Asset("/assets/" + Sha256.of(content).substring(0, DIGITS) + "/" + name, type, content);
    }

    /** The style sheet names fonts as {@code url(NAME)}; their addresses, told from its own, carry digests too. */
    private byte[] withFontAddresses(byte[] css) {
        String text = new String(css, StandardCharsets.UTF_8);
        for (String font : new String[] {"source-sans-3.woff2", "source-serif-4.woff2"}) {
            text = text.replace(
                    "url(" + font + ")", "url(" + byName.get(font).path().replaceFirst("^/assets", "..") + ")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String echartsVersion() {
        Properties properties = new Properties();
        try (InputStream pom = Assets.class.getResourceAsStream("/META-INF/maven/org.webjars/echarts/pom.properties")) {
            properties.load(pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream content = Assets.class.getResourceAsStream(resource)) {
            Require.that(content != null, "asset", "be on the class path", resource);
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
