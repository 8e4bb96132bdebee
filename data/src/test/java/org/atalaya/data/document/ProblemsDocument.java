package org.atalaya.data.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;

/** docs/PROBLEMS.md: every kind of problem official data can have. */
final class ProblemsDocument {

    private static final String INTRODUCTION = """
            # Problems of the official data

            Generated from `ProblemKind` by `GeneratedDocumentsTest`; do not edit by hand.

            Official data is never repaired in silence. What is odd in it is kept as published or left out, and either way it is
            reported: in table `problem` of the release ([STORE.md](STORE.md)), on the site's data page, and by
            `atalaya problems`. `atalaya check FILE` tells the same before anything is published.

            Los datos oficiales nunca se corrigen en silencio. Lo que tienen de extraño se conserva como fue publicado o se deja
            fuera, y en ambos casos se informa: en la tabla `problem` de la edición de datos, en la página de datos del sitio y
            con `atalaya problems`. `atalaya check ARCHIVO` lo dice antes de publicar.
            """;

    private ProblemsDocument() {}

    static String render() {
        List<String> parts = new ArrayList<>(List.of(INTRODUCTION));
        for (Effect effect : List.of(Effect.SET_ASIDE, Effect.REJECTED, Effect.KEPT)) {
            parts.add("## " + effect.id() + "\n\n" + meaning(effect)
                    + "\n\n| problem | español | English |\n|---|---|---|\n"
                    + Stream.of(ProblemKind.values())
                            .filter(kind -> kind.effect() == effect)
                            .sorted(Comparator.comparing(ProblemKind::code))
                            .map(kind ->
                                    "| `" + kind.code() + "` | " + kind.spanish() + " | " + kind.english() + " |\n")
                            .reduce("", String::concat));
        }
        return String.join("\n", parts);
    }

    private static String meaning(Effect effect) {
        return switch (effect) {
            case SET_ASIDE ->
                "The whole file was left out of the release.\n\n"
                        + "El archivo entero quedó fuera de la edición de datos.";
            case REJECTED ->
                "The record takes no part in any figure. A file with more of them than its codebook allows is"
                        + " refused.\n\nEl registro no entra en ninguna cifra. Un archivo con más de ellos que los que admite su"
                        + " libro de códigos se rechaza.";
            case KEPT ->
                "The record or figure stands as the text says.\n\n"
                        + "El registro o la cifra se conserva como dice el texto.";
        };
    }
}
