package org.atalaya.web.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of files that Windows does not take, as its documentation of naming files lists them. */
final class WindowsNames {

    private static final Pattern SIGN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.].*)?", Pattern.CASE_INSENSITIVE);

    private WindowsNames() {}

    /** Those within a folder: refused for their own sake, or the same as another's but for capitals. */
    static List<Path> refused(Path folder) throws IOException {
        Map<String, Path> met = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .filter(path -> isRefused(path.getFileName().toString())
                            || met.put(path.toString().toLowerCase(Locale.ROOT), path) != null)
                    .toList();
        }
    }

    static boolean isRefused(String name) {
        return SIGN.matcher(name).find() || DEVICE.matcher(name).matches() || name.endsWith(".") || name.endsWith(" ");
    }
}
