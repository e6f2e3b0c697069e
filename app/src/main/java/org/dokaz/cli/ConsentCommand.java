package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.model.Maker;
import org.dokaz.record.Consent;
import org.dokaz.release.Consents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what people agreed to, refused and took back. */
@Command(
        name = "consent",
        description = "Keeps what a person agreed to, use by use: given, refused, withdrawn; shows what holds.",
        mixinStandardHelpOptions = true)
final class ConsentCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(index = "0", paramLabel = "VERB", description = "give, refuse, withdraw, or show.")
    private String verb = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PERSON",
            description = "The name under which the case shows the person: the pseudonym where the name is withheld.")
    private Optional<String> person = Optional.empty();

    @Option(
            names = "--use",
            paramLabel = "USE",
            split = ",",
            description = "keep, analyse, share-with-body, share-with-courts, publish-anonymously, publish-named, media"
                    + " or research; more with commas; all.")
    private List<String> uses = List.of();

    @Option(names = "--on", paramLabel = "DAY", description = "The day on which the person answered.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--told",
            paramLabel = "WHAT",
            split = ",",
            description = "What the person was told: purpose, who-asks, recipients, risks, limits-of-confidentiality,"
                    + " no-benefit, may-refuse-questions, may-stop, may-withdraw, may-complain, may-have-copy; all.")
    private List<String> told = List.of();

    @Option(names = "--asked-in", paramLabel = "LANGUAGE", description = "The language in which the person was asked.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--interpreted", description = "There was an interpreter.")
    private boolean interpreted;

    @Option(names = "--understood", description = "It was checked that the person understood.")
    private boolean understood;

    @Option(names = "--able", description = "The person was able to decide freely, with time to do so.")
    private boolean able;

    @Option(names = "--child", description = "The person is a child.")
    private boolean child;

    @Option(
            names = "--guardian",
            description = "The child and the guardian agreed, and the child's best interests were weighed.")
    private boolean guardian;

    @Option(names = "--how", paramLabel = "HOW", description = "written, recorded, witnessed or oral.")
    private Optional<String> manner = Optional.empty();

    @Option(names = "--taken-by", paramLabel = "WHO", description = "Who asked; where left out, as --by.")
    private Optional<String> takenBy = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", description = "The last day on which it holds.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--review", paramLabel = "DAY", description = "The day by which it is to be asked again.")
    private Optional<LocalDate> review = Optional.empty();

    @Option(
            names = "--need",
            paramLabel = "TEXT",
            description = "Why this is needed from this person, and does not exist already.")
    private Optional<String> need = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who puts it on record.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "What is to be noted; of a withdrawal what it reached and what could not be called back.")
    private Optional<String> reason = Optional.empty();

    ConsentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        return switch (verb) {
            case "give" -> keep(folder, Consent.Answer.GIVEN);
            case "refuse" -> keep(folder, Consent.Answer.REFUSED);
            case "withdraw" -> keep(folder, Consent.Answer.WITHDRAWN);
            case "show" -> show(folder);
            default -> throw Demands.wrong(spec, "\"" + verb + "\": try give, refuse, withdraw or show");
        };
    }

    private int keep(Path folder, Consent.Answer answer) {
        String who = Demands.text(spec, person, "PERSON", "say whose consent it is");
        Optional<Consent.Asking> asking = answer == Consent.Answer.GIVEN ? Optional.of(asking()) : Optional.empty();
        Demands.that(spec, on.isPresent(), "--on: say on which day the person answered");
        Demands.that(spec, !uses.isEmpty(), "--use: say what to; each use is agreed to apart");
        Maker author = new Maker.Analyst(Demands.text(spec, by, "--by", "say who puts it on record"));
        String note = Demands.text(spec, reason, "--reason", "say what is to be noted");
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), clock, new SecureRandom())) {
            Consent consent = new Consent(
                    who,
                    each(Consent.Use.class, uses, "--use"),
                    answer,
                    on.orElseThrow(),
                    asking,
                    note,
                    clock.instant(),
                    author);
            file.decide(consent);
            terminal.out().println(DecisionLines.line(consent));
            if (answer == Consent.Answer.WITHDRAWN) {
                WithdrawalLines.print(file, who, terminal);
            }
        }
        return ExitCode.DONE;
    }

    private Consent.Asking asking() {
        Demands.that(spec, child || !guardian, "--guardian: is of a child; say --child as well");
        Consent.Childhood childhood = Consent.Childhood.GROWN_UP;
        if (child) {
            childhood = guardian ? Consent.Childhood.CHILD_WITH_GUARDIAN : Consent.Childhood.CHILD;
        }
        String how = Demands.text(spec, manner, "--how", "say whether written, recorded, witnessed or oral");
        return new Consent.Asking(
                Demands.text(spec, language, "--asked-in", "say in which language the person was asked"),
                interpreted,
                each(Consent.Told.class, told, "--told"),
                understood,
                able,
                childhood,
                each(Consent.Manner.class, List.of(how), "--how").iterator().next(),
                Demands.text(spec, takenBy.or(() -> by), "--taken-by", "say who asked"),
                until,
                review,
                Demands.text(spec, need, "--need", "say why this is needed from this person"));
    }

    private <E extends Enum<E>> Set<E> each(Class<E> type, List<String> written, String option) {
        Set<E> set = EnumSet.noneOf(type);
        for (String one : written) {
            if (one.strip().equals("all")) {
                return EnumSet.allOf(type);
            }
            try {
                set.add(Enum.valueOf(type, one.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw Demands.wrong(
                        spec, option + ": \"" + one + "\" is none of " + ConsentLines.written(EnumSet.allOf(type)));
            }
        }
        return set;
    }

    private int show(Path folder) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (CaseFile file = CaseFile.openToRead(folder, UserGazetteer.maker())) {
            List<Consent> all = file.holding(Consent.class).stream()
                    .filter(consent -> person.isEmpty() || person.get().equals(consent.person()))
                    .toList();
            all.forEach(consent -> terminal.out().println(DecisionLines.line(consent)));
            Consents consents = new Consents(all);
            person.ifPresent(who -> {
                for (Consent.Use use : Consent.Use.values()) {
                    String holds = consents.refusal(who, use, today)
                            .map(why -> "no: " + why)
                            .orElse("yes");
                    terminal.out().println(Plain.line(ConsentLines.written(use) + ": " + holds));
                }
            });
        }
        return ExitCode.DONE;
    }
}
