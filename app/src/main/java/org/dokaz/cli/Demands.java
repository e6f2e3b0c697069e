package org.dokaz.cli;

import java.util.Optional;
import org.dokaz.record.Decided;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What commands demand of those who call them: wrong use is told in one line that names the option and what to do. */
final class Demands {

    private Demands() {}

    /** Wrong use, to be thrown. */
    static ParameterException wrong(CommandSpec spec, String what) {
        return new ParameterException(spec.commandLine(), Plain.line(what));
    }

    static void that(CommandSpec spec, boolean so, String otherwise) {
        if (!so) {
            throw wrong(spec, otherwise);
        }
    }

    /** A person's own words, which must be there and not too long to be kept. */
    static String text(CommandSpec spec, Optional<String> given, String option, String what) {
        String text = given.map(String::strip).orElse("");
        that(spec, !Plain.line(text).isBlank(), option + ": " + what);
        that(
                spec,
                text.length() <= Decided.WORDS_MAX,
                option + ": longer than " + Decided.WORDS_MAX + " characters; say it shorter");
        return text;
    }
}
