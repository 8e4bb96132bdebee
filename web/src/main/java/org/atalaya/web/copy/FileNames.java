package org.atalaya.web.copy;

import java.nio.charset.StandardCharsets;
import org.atalaya.data.source.Sha256;

/** Under which name an address of the site is kept in a folder, so that any host of files finds it. */
final class FileNames {

    private static final int DIGITS = 8;

    private FileNames() {}

    /**
     * The name of a file.
     *
     * @param address the address, with the parameters that choose among a few pages
     * @param type media type of what is there
     */
    static String of(String address, String type) {
        String[] parts = address.substring(1).split("[?]", 2);
        String chosen = parts.length > 1 ? safe(parts[1]) : "";
        if (type.startsWith("text/html")) {
            return parts[0] + "/" + (chosen.isEmpty() ? "" : chosen + "/") + "index.html";
        }
        int dot = parts[0].lastIndexOf('.');
        if (dot < parts[0].lastIndexOf('/')) {
            return parts[0] + "/" + (chosen.isEmpty() ? "" : chosen + "/") + "index."
                    + (type.startsWith("application/json") ? "json" : "txt");
        }
        return parts[0].substring(0, dot) + (chosen.isEmpty() ? "" : "." + chosen) + parts[0].substring(dot);
    }

    /** Signs that some system refuses in names are replaced; a digest then keeps different choices apart. */
    private static String safe(String chosen) {
        String safe = chosen.replaceAll("[^A-Za-z0-9._=-]", "_");
        return safe.equals(chosen)
                ? safe
                : safe + "-"
                        + Sha256.of(chosen.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
