package org.atalaya.analytics.statistic;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.atalaya.analytics.statistic.FalseAlarms.Answers;
import org.atalaya.analytics.statistic.FalseAlarms.Scenario;

/**
 * Prints the false-alarm rates of docs/METHODS.md. Run by hand; two minutes:
 *
 * <pre>
 * ./mvnw -q -pl analytics -am test-compile
 * ./mvnw -q -pl analytics dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp analytics/target/test-classes:analytics/target/classes:$(cat analytics/target/classpath) \
 *     org.atalaya.analytics.statistic.FalseAlarmsMain
 * </pre>
 */
final class FalseAlarmsMain {

    private static final int SERIES = 20_000;
    private static final long SEED = 20261122;

    private FalseAlarmsMain() {}

    /** Prints them. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("steady", FalseAlarms.STEADY);
        scenarios.put("growing by 10 % a year", FalseAlarms.GROWING);
        scenarios.put("falling by 10 % a year", FalseAlarms.FALLING);
        scenarios.put("a wave of 2.5 times, past", FalseAlarms.WAVE);
        scenarios.put("level drifting by 3 % a month", FalseAlarms.DRIFTING);
        scenarios.put("last month 1.5 times", FalseAlarms.STEADY.rising(1.5));
        scenarios.put("last month twice", FalseAlarms.STEADY.rising(2));
        scenarios.put("last month three times", FalseAlarms.STEADY.rising(3));
        for (double dispersion : new double[] {1, 2, 5}) {
            scenarios.forEach((name, scenario) -> {
                StringBuilder line = new StringBuilder("| " + name + " | " + dispersion + " |");
                for (double mean : FalseAlarms.MEANS) {
                    Answers answers = FalseAlarms.ask(scenario.with(mean, dispersion), SERIES, SEED);
                    line.append(String.format(
                            Locale.ROOT,
                            " %.1f (%.0f) |",
                            100 * answers.share(),
                            100.0 * answers.answered() / answers.series()));
                }
                out.println(line);
            });
        }
    }
}
