package org.dokaz.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a decision for a release takes besides its claim or name. */
final class ReleaseOptions {

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "paraphrase: the words that are to stand for the claim.")
    Optional<String> text = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "paraphrase: what it is written in: en, uk or ru.")
    Optional<String> language = Optional.empty();

    @Option(names = "--asked", paramLabel = "DAY", description = "reply: the day on which it was asked for.")
    Optional<LocalDate> asked = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", description = "reply: the last day that was given for it.")
    Optional<LocalDate> until = Optional.empty();

    @Option(names = "--answer", paramLabel = "TEXT", description = "reply: what was replied.")
    Optional<String> answer = Optional.empty();

    @Option(names = "--declined", description = "reply: the person said that there will be none.")
    boolean declined;

    @Option(names = "--notice", paramLabel = "TEXT", description = "correct: what the public change log says of it.")
    Optional<String> notice = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "correct: the kind of act that it is of.")
    Optional<String> kind = Optional.empty();

    @Option(names = "--stance", paramLabel = "STANCE", description = "correct: asserts, denies, doubts, asks or plans.")
    Optional<String> stance = Optional.empty();

    @Option(
            names = "--when",
            paramLabel = "DAYS",
            description =
                    "correct: when the act was: a day, or two with .. between them, of which one may be left out.")
    Optional<String> when = Optional.empty();

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            description = "correct: the figure: a number, or two with .. between them, and its unit: '20..40 %%'.")
    Optional<String> figure = Optional.empty();

    @Option(names = "--no-claim", description = "correct: the words make no such claim at all.")
    boolean noClaim;
}
