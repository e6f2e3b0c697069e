package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Explainer;
import org.dokaz.app.FailedReadings;
import org.dokaz.app.ItemsInCase;
import org.dokaz.collect.Inputs;
import org.dokaz.model.Maker;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Run;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import org.dokaz.worker.Tesseract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and shows what is claimed in them. */
@Command(
        name = "read",
        description = "Reads documents and shows what is claimed in them, by whom, and how surely.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private static final int THREADS_USUAL_MAX = 8;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders, or - for standard input: plain text, schema.org JSON, saved web pages, Telegram"
                            + " exports, PDF, DOCX, ODT, mail, zip and web archives, feeds.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to show it: text (for reading) or jsonl (one JSON object a line).")
    private Format format;

    @Option(names = "--explain", description = "Tell for each claim which rule or feature of the text decided what.")
    private boolean explained;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description = "Keep originals, outcomes and log in the case at DIR, made where it is missing.")
    private Optional<Path> caseFolder = Optional.empty();

    @Option(
            names = "--again",
            description =
                    "Read again what could not be read before: of INPUT, or of the whole case where none is named.")
    private boolean again;

    @Mixin
    private PassphraseOption passphrases;

    @Mixin
    private IntakeOptions intake;

    @Option(
            names = "--attribution",
            paramLabel = "FILE",
            description =
                    "What 'dokaz train' learned of who says what, to be used for its language instead of what comes"
                            + " with the program.")
    private Optional<Path> attribution = Optional.empty();

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description =
                    "What 'dokaz train --claims' learned of claims, to be used instead of what comes with the program.")
    private Optional<Path> claims = Optional.empty();

    @Option(
            names = "--ocr",
            description = "Have the words in pictures and scanned pages read by Tesseract, where it is installed.")
    private boolean ocr;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at the same time. The results are the same for any number.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), THREADS_USUAL_MAX);

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > Run.THREADS_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + Run.THREADS_MAX + ", not " + threads);
        }
        if (names.isEmpty() && !again) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'INPUT...'");
        }
        if (again && caseFolder.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--again: what could not be read before is known to a case: add --case");
        }
        Inputs inputs = Inputs.named(names, terminal.in());
        for (String missing : inputs.missing()) {
            terminal.tell(Plain.line(missing) + ": does not exist; check the path");
        }
        for (String passedOver : inputs.cases()) {
            terminal.tell(Plain.line(passedOver) + ": a case, passed over");
        }
        Map<Field, Entry> collected = collected();
        Optional<Tesseract> pictures = ocr ? Tesseract.found() : Optional.empty();
        if (ocr && pictures.isEmpty()) {
            terminal.tell(
                    "--ocr: no OCR program was found, so pictures are kept and not read; install tesseract with its"
                            + " data for ukr, rus or eng, and read again");
        }
        Equipment plain = equipment();
        Equipment equipment = pictures.map(plain::seeingBy).orElse(plain);
        Showing showing =
                new Showing(terminal, format, explained ? Optional.of(new Explainer(equipment)) : Optional.empty());
        Batch batch = new Batch(terminal, threads, equipment, pictures);
        Account account = caseFolder.isPresent()
                ? keeping(caseFolder.get(), batch, inputs, showing, collected)
                : batch.run(inputs, showing::show);
        return inputs.missing().isEmpty() ? Batch.exitCode(account) : ExitCode.WRONG_USE;
    }

    private void tellTries(CaseFile file, long before) {
        for (FailedReadings.Open open : FailedReadings.open(file)) {
            terminal.tell(Plain.line(open.path().orElse("standard input") + ": tried " + open.tries() + " times"));
        }
        terminal.tell(before + " documents could not be read before, " + FailedReadings.count(file)
                + " cannot be read now; what came of each try stays in the log");
    }

    private Equipment equipment() {
        try {
            return UserGazetteer.added(Equipment.in(attribution, claims));
        } catch (IOException unreadable) {
            String files = Stream.of(attribution, claims)
                    .flatMap(Optional::stream)
                    .map(file -> Plain.line(file.toString()))
                    .collect(Collectors.joining(", "));
            throw new ParameterException(
                    spec.commandLine(),
                    files + ": not what 'dokaz train' writes: " + Plain.line(String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }

    private Map<Field, Entry> collected() {
        Map<Field, Entry> collected = intake.fields(spec);
        if (!collected.isEmpty() && (caseFolder.isEmpty() || intake.collector.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "how documents were collected is kept in a case, by whoever collected them: add --case and"
                            + " --collected-by");
        }
        return collected;
    }

    private Account keeping(Path folder, Batch batch, Inputs inputs, Showing showing, Map<Field, Entry> collected) {
        Maker.Machine maker = batch.pipeline().maker();
        CaseVault kase = new CaseVault(folder, maker, Clock.systemUTC(), new SecureRandom());
        if (passphrases.isGiven() && !kase.isThere()) {
            throw new ParameterException(
                    spec.commandLine(), "--passphrase-file: there is no vault in " + Plain.line(folder.toString()));
        }
        // Before anything is read, so that a wrong passphrase lets nothing in.
        Optional<Vault> vault = passphrases.isGiven() ? Optional.of(opened(kase)) : Optional.empty();
        Account account = kept(folder, maker, batch, inputs, showing, collected);
        if (vault.isPresent()) {
            VaultLines.tell(terminal, kase.sweep(vault.get()), folder, kase.names(vault.get()));
        } else if (kase.isThere()) {
            terminal.tell("this case has a vault, and what is new in the case was not held against the names in it; run"
                    + " 'dokaz vault sweep', or read with --passphrase-file");
        }
        return account;
    }

    private Vault opened(CaseVault kase) {
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return kase.open(passphrase);
        }
    }

    private Account kept(
            Path folder,
            Maker.Machine maker,
            Batch batch,
            Inputs inputs,
            Showing showing,
            Map<Field, Entry> collected) {
        try (CaseFile file = CaseFile.open(folder, maker, Clock.systemUTC(), new SecureRandom())) {
            file.notes().forEach(note -> terminal.tell(Plain.line(note)));
            long before = file.nextEntry();
            long failedBefore = again ? FailedReadings.count(file) : 0;
            Account account = again && names.isEmpty()
                    ? batch.again(file, showing::show)
                    : batch.run(
                            inputs, file, again ? Run.Failures.TRIED_AGAIN : Run.Failures.STAND, names, showing::show);
            if (again) {
                tellTries(file, failedBefore);
            }
            if (!collected.isEmpty()) {
                Maker collector =
                        new Maker.Analyst(intake.collector.map(String::strip).orElseThrow());
                ItemsInCase.receivedSince(file, before)
                        .forEach(exhibit -> file.decide(new Intake(
                                exhibit, collected, "", Clock.systemUTC().instant(), collector)));
            }
            return account;
        }
    }
}
