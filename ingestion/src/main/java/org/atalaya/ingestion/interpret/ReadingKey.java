package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.data.source.CodeDigest;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.raw.RawTable;

/**
 * A digest of all that decides which rows a person table gives: its bytes and those joined to it, its codebook and codings,
 * the places it may name, the columns of the rows, and the code itself. Equal keys, equal rows.
 */
final class ReadingKey {

    private static final String CODE = CodeDigest.of(ReadingKey.class, TableContract.class);

    private ReadingKey() {}

    /**
     * The key of a person table.
     *
     * @param table the table
     * @param codebooks the folder of the survey's codebooks
     * @param places the places of its edition
     * @param contract the rows it gives
     */
    static String of(PersonTable table, Path codebooks, PersonInterpreter.Places places, TableContract contract)
            throws IOException {
        List<String> parts = new ArrayList<>(List.of(
                CODE,
                table.table().entry(),
                table.table().name(),
                table.release().label(),
                table.codebook().edition().toString(),
                Sha256.of(codebooks.resolve(table.codebook().file())),
                Sha256.of(codebooks.resolve(Codebooks.CODINGS)),
                new TreeSet<>(places.municipalities()).toString(),
                new TreeSet<>(places.members()).toString(),
                contract.columns().toString()));
        for (Map.Entry<String, RawTable> joined : new TreeMap<>(table.joined()).entrySet()) {
            parts.add(joined.getKey());
            parts.add(joined.getValue().entry());
            parts.add(joined.getValue().release(table.survey(), table.period()).label());
        }
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
