package org.atalaya.data.withdrawal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.text.LinedYaml;
import org.atalaya.data.text.LinedYaml.Items;
import org.atalaya.data.text.LinedYaml.Mapping;
import org.atalaya.data.text.LinedYaml.Node;
import org.atalaya.data.text.LinedYaml.Text;
import org.atalaya.data.text.PersonsInText;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;
import org.atalaya.data.withdrawal.Withdrawal.Subject;

/** Reads a list of what is withdrawn. What is wrong is refused in one sentence: file, line, what would be right. */
final class WithdrawalFile {

    private static final String ROOT = "retiros";

    /** Each key with its English word. */
    private static final Map<String, String> KEYS = Map.of(
            "registro", "record",
            "anexo", "attachment",
            "huella", "sha256",
            "edicion", "release",
            "dia", "day",
            "rol", "role",
            "motivo", "reason",
            "levantado", "lifted");

    private final String file;

    private WithdrawalFile(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws RefusedInput if it cannot be taken
     */
    static Withdrawals read(Path path) {
        String name = path.getFileName().toString();
        try {
            String content = Files.readString(path, StandardCharsets.UTF_8);
            return new WithdrawalFile(name)
                    .list(LinedYaml.parse(name, content, "`atalaya withdraw` writes a list that begins with retiros:"));
        } catch (IOException e) {
            throw new RefusedInput(path + " cannot be read as a text in UTF-8", e);
        }
    }

    private Withdrawals list(Mapping root) {
        Node node = root.fields().getOrDefault(ROOT, root.fields().get("withdrawals"));
        if (root.fields().size() != 1 || !(node instanceof Items items)) {
            throw wrong(root.line(), "the file", "have one key, retiros (withdrawals), with a list below it");
        }
        List<Withdrawal> entries = new ArrayList<>();
        for (Node each : items.nodes()) {
            if (!(each instanceof Mapping mapping)) {
                throw wrong(each.line(), "an entry", "have keys registro or edicion, dia, rol and motivo");
            }
            Withdrawal entry = entry(new Fields(mapping));
            if (entries.stream().anyMatch(other -> other.subject().equals(entry.subject()))) {
                throw wrong(
                        each.line(),
                        entry.subject().line(),
                        "be listed once; to withdraw it again, take levantado from its entry");
            }
            entries.add(entry);
        }
        return new Withdrawals(entries);
    }

    private Withdrawal entry(Fields fields) {
        Subject subject = subject(fields);
        LocalDate on = fields.get("dia", "be a day like 2027-01-15", LocalDate::parse);
        Optional<LocalDate> lifted = fields.find("levantado", "be a day like 2027-06-01", LocalDate::parse);
        if (lifted.filter(day -> day.isBefore(on)).isPresent()) {
            throw fields.wrong("levantado", "not lie before dia, " + on);
        }
        String role = fields.get("rol", "name the role that decided it", Function.identity());
        impersonal(fields, "rol", role);
        Node reason = fields.node("motivo");
        if (reason instanceof Mapping both) {
            both.fields().keySet().stream()
                    .filter(key -> !key.equals("es") && !key.equals("en"))
                    .findFirst()
                    .ifPresent(key -> {
                        throw fields.wrong("motivo", "have no key but es and en, and has " + key);
                    });
        }
        Optional<String> spanish =
                reason instanceof Mapping both ? text(both.fields().get("es")) : text(reason);
        Optional<String> english =
                reason instanceof Mapping both ? text(both.fields().get("en")) : Optional.empty();
        impersonal(fields, "motivo", spanish.orElseThrow(() -> fields.wrong("motivo", "say why, in Spanish (es)")));
        english.ifPresent(words -> impersonal(fields, "motivo", words));
        return new Withdrawal(subject, on, role, spanish.get(), english, lifted);
    }

    private static Subject subject(Fields fields) {
        Optional<String> record = fields.find("registro", "be the id of a record, as its address ends", id -> {
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                throw new IllegalArgumentException(id);
            }
            return id;
        });
        Optional<String> release = fields.find("edicion", "be written like 2026-11-22.1", id -> {
            if (!id.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d+")) {
                throw new IllegalArgumentException(id);
            }
            return id;
        });
        Optional<Integer> attachment = fields.find("anexo", "be its number among the record's files, from 1", text -> {
            int position = Integer.parseInt(text);
            if (position < 1) {
                throw new IllegalArgumentException(text);
            }
            return position;
        });
        Optional<String> sha256 = fields.find("huella", "be the SHA-256 of the file, 64 signs of 0-9 and a-f", sum -> {
            if (!sum.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(sum);
            }
            return sum;
        });
        if (record.isPresent() == release.isPresent()) {
            throw fields.wrong("registro", "stand in an entry without edicion, and edicion in one without registro");
        }
        if (attachment.isPresent() && record.isEmpty()) {
            throw fields.wrong("anexo", "stand beside the registro it goes with");
        }
        if (sha256.isPresent() && attachment.isEmpty()) {
            throw fields.wrong("huella", "stand beside the anexo it is of");
        }
        return release.<Subject>map(OfRelease::new)
                .or(() -> attachment.map(position -> new OfAttachment(record.orElseThrow(), position, sha256)))
                .orElseGet(() -> new OfRecord(record.orElseThrow()));
    }

    /** The list is read by everybody: it names roles, and nobody. */
    private static void impersonal(Fields fields, String key, String text) {
        PersonsInText.find(text).ifPresent(what -> {
            throw fields.wrong(key, "name roles and units only, and holds " + what);
        });
    }

    private static Optional<String> text(Node node) {
        return node instanceof Text text && !text.text().isEmpty() ? Optional.of(text.text()) : Optional.empty();
    }

    private RefusedInput wrong(int line, String what, String rule) {
        return new RefusedInput(file + ", line " + line + ", " + what + " must " + rule);
    }

    /** The fields of an entry by their Spanish keys. */
    private final class Fields {
        private final Mapping mapping;
        private final Map<String, Node> nodes = new LinkedHashMap<>();

        Fields(Mapping mapping) {
            this.mapping = mapping;
            mapping.fields().forEach((key, node) -> {
                String name = KEYS.entrySet().stream()
                        .filter(each ->
                                each.getKey().equals(key) || each.getValue().equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> WithdrawalFile.this.wrong(
                                node.line(),
                                key,
                                "be one of registro, anexo, huella, edicion, dia, rol, motivo, levantado (or their English"
                                        + " words)"));
                if (nodes.put(name, node) != null) {
                    throw wrong(name, "be written once, in one language");
                }
            });
        }

        Node node(String key) {
            return nodes.get(key);
        }

        <T> Optional<T> find(String key, String rule, Function<String, T> meaning) {
            if (!nodes.containsKey(key)) {
                return Optional.empty();
            }
            try {
                return Optional.of(meaning.apply(text(nodes.get(key)).orElseThrow(() -> wrong(key, rule))));
            } catch (DateTimeException | IllegalArgumentException notThat) {
                throw wrong(key, rule);
            }
        }

        <T> T get(String key, String rule, Function<String, T> meaning) {
            return find(key, rule, meaning).orElseThrow(() -> wrong(key, rule));
        }

        RefusedInput wrong(String key, String rule) {
            Node node = nodes.get(key);
            return WithdrawalFile.this.wrong(node == null ? mapping.line() : node.line(), key, rule);
        }
    }
}
