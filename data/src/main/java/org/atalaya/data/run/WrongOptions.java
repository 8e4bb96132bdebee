package org.atalaya.data.run;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the options and which one was probably meant. */
final class WrongOptions implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        Optional<String> nearest = findNearest(wrong);
        if (nearest.isPresent()) {
            err.println("Did you mean " + nearest.get() + "?");
        } else {
            UnmatchedArgumentException.printSuggestions(wrong, err);
        }
        err.println(command.getCommandSpec().qualifiedName() + " --help explains the options.");
        return ExitCode.WRONG_OPTIONS;
    }

    private static Optional<String> findNearest(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched) || !unmatched.isUnknownOption()) {
            return Optional.empty();
        }
        String unknown = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        return wrong.getCommandLine().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .min(Comparator.comparing(
                        name -> LevenshteinDistance.getDefaultInstance().apply(unknown, name)));
    }
}
