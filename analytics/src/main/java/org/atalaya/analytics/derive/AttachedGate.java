package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;

/** The gate of files that go with records: each is there as its row says, and no other is. */
final class AttachedGate {

    private AttachedGate() {}

    /**
     * Checks them.
     *
     * @return the files
     * @throws RefusedInput naming the first file that is missing, changed or of no record
     */
    static List<FileAccount> check(ReleaseDatabase release, Path staging) throws SQLException, IOException {
        Map<String, String> expected = new TreeMap<>();
        release.each(
                "SELECT DISTINCT sha256, file_type FROM content_attachment",
                row -> expected.put(row.getString(1) + "." + row.getString(2), row.getString(1)));
        Path folder = ReleaseStore.attached(staging);
        for (Map.Entry<String, String> file : expected.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !Sha256.of(path).equals(file.getValue())) {
                throw new RefusedInput("Table content_attachment has a row whose file is not in the release as it was"
                        + " read: " + file.getKey() + ".");
            }
        }
        List<FileAccount> files = new ArrayList<>();
        for (Map.Entry<String, String> file : expected.entrySet()) {
            Path path = folder.resolve(file.getKey());
            files.add(new FileAccount(ReleaseFiles.path(staging, path), Files.size(path), file.getValue()));
        }
        Set<String> others = names(folder);
        others.removeAll(expected.keySet());
        if (!others.isEmpty()) {
            throw new RefusedInput("The release has a file that goes with none of its records: "
                    + others.iterator().next() + ".");
        }
        return files;
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
