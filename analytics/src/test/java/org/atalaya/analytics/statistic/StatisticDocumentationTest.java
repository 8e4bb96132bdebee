package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a statistic finds in its Javadoc, always in one order, what it is and who vouches for it. */
class StatisticDocumentationTest {

    private static final Path SOURCES = Path.of("src/main/java/org/atalaya/analytics/statistic");

    private static final List<String> TERMS =
            List.of("What", "Formula", "Shapes", "Units", "Assumes", "Withheld", "Source", "Checked against");

    private static final String LESSON = """

            The Javadoc of a statistic holds one <dl> with these terms in this order, none empty:
              <dt>What             <dd>what the number is, in one sentence
              <dt>Formula          <dd>how it is made from its arguments
              <dt>Shapes           <dd>what each argument holds, one value per what
              <dt>Units            <dd>unit of the result
              <dt>Assumes          <dd>what must be true of the sample for it to mean what it says
              <dt>Withheld         <dd>when there is no number, and the reason given for it
              <dt>Source           <dd>the publication it comes from (DOI, page), or "page not consulted"
              <dt>Checked against  <dd>tool, version and command it was compared with, and where
            RatioOfDomain.java is an example to copy.""";

    /** A type that stands at the left margin, with the comment before it if there is one. */
    private static final Pattern TOP_LEVEL_TYPE = Pattern.compile(
            "(?ms)(?:^/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?^(?:@\\w+\\s+)*(?:(?:public|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(?:class|enum|record|interface)\\s+(\\w+)");

    private static final Pattern ENTRY = Pattern.compile("(?s)<dt>(.*?)<dd>(.*?)(?=<dt>|</dl>|$)");

    @Test
    void everyStatisticSaysWhatItIsAndWhoVouchesForIt() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            for (MatchResult type : TOP_LEVEL_TYPE.matcher(source).results().toList()) {
                findFault(type.group(1)).ifPresent(fault -> faults.add(type.group(2) + " " + fault));
            }
        }
        assertThat(faults)
                .withFailMessage(() -> String.join("\n", faults) + LESSON)
                .isEmpty();
    }

    @Test
    void readsTheTypeOfEveryFile() throws IOException {
        for (Path file : sources()) {
            assertThat(TOP_LEVEL_TYPE.matcher(Files.readString(file)).results().map(type -> type.group(2) + ".java"))
                    .contains(file.getFileName().toString());
        }
        assertThat(sources()).isNotEmpty();
    }

    @Test
    void findsWhatIsMissingEmptyOrOutOfOrder() {
        String good = " <dl><dt>What <dd>a <dt>Formula <dd>b <dt>Shapes <dd>c <dt>Units <dd>d <dt>Assumes <dd>e"
                + " <dt>Withheld <dd>f <dt>Source <dd>g <dt>Checked against <dd>h </dl> ";
        assertThat(findFault(good)).isEmpty();
        assertThat(findFault(null)).contains("has no Javadoc");
        assertThat(findFault(good.replace("<dt>Units <dd>d", "")))
                .contains("has [What, Formula, Shapes, Assumes, Withheld, Source, Checked against]");
        assertThat(findFault(good.replace("<dd>e", "<dd> *"))).contains("says nothing under Assumes");
        assertThat(findFault(
                        good.replace("What", "x").replace("Formula", "What").replace("x", "Formula")))
                .contains("has [Formula, What, Shapes, Units, Assumes, Withheld, Source, Checked against]");
    }

    private static Optional<String> findFault(String comment) {
        if (comment == null) {
            return Optional.of("has no Javadoc");
        }
        List<String> terms = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        Matcher entry = ENTRY.matcher(comment.replaceAll("(?m)^ *\\* ?", ""));
        while (entry.find()) {
            terms.add(entry.group(1).strip());
            if (!entry.group(2).matches("(?s).*\\w.*")) {
                empty.add(entry.group(1).strip());
            }
        }
        if (!terms.equals(TERMS)) {
            return Optional.of("has " + terms);
        }
        return empty.isEmpty() ? Optional.empty() : Optional.of("says nothing under " + String.join(", ", empty));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
