package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.atalaya.data.run.CommandLines;
import org.atalaya.data.run.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=65536          | --port must be 0 to 65535: was 65536",
                "--port=-1             | --port must be 0 to 65535: was -1",
                "--host=203.0.113.1    | --host must be an address of this machine: was \"203.0.113.1\"",
                "--host=nowhere.invalid| --host must be an address of this machine: was \"nowhere.invalid\"",
            })
    void refusesAnAddressItCannotListenAtInASentence(String option, String sentence) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLines.of(new ServeCommand(), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(option);
        assertThat(err.toString().lines()).containsExactly(sentence);
        assertThat(exit).isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(out.toString()).isEmpty();
    }
}
