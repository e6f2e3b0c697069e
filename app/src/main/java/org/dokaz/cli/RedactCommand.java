package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseCustody;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Redacting;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.release.redact.Box;
import org.dokaz.release.redact.Redacted;
import org.dokaz.release.withheld.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a copy of an original in which what is withheld cannot be read. */
@Command(
        name = "redact",
        description = "Makes a new copy of an original without what is withheld: of text, HTML, PDF, PNG or JPEG.",
        mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

    private static final int BOXES_MAX = 10_000;
    private static final int BOX_NUMBERS = 5;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Mixin
    private PassphraseOption passphrases;

    @Parameters(
            index = "0",
            paramLabel = "DOCUMENT",
            description = "The end of its path, or the first digits of its id.")
    private String document = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the copy: a new file.")
    private Path out = Path.of("");

    @Option(
            names = "--box",
            paramLabel = "PAGE,X,Y,WIDTH,HEIGHT",
            description =
                    "What to cover besides, from the upper left corner of the page or picture as it is shown: in points"
                            + " of a PDF, in pixels of a picture. May be given often.")
    private List<String> boxes = List.of();

    @Option(names = "--by", paramLabel = "WHO", description = "Who makes it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "What it is made for, as the case keeps it.")
    private Optional<String> reason = Optional.empty();

    RedactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        List<Box> covered = covered();
        if (Files.exists(out)) {
            throw Demands.wrong(spec, "--out: " + out + " is there already; name a file that is new");
        }
        Optional<String> why = reason.map(given -> Demands.text(spec, Optional.of(given), "--reason", "say what for"));
        Clock clock = Clock.systemUTC();
        Maker.Machine program = UserGazetteer.maker();
        CaseVault vault = new CaseVault(folder, program, clock, new SecureRandom());
        List<Secret> secrets = vault.isThere() ? passphrases.held(terminal, vault) : List.of();
        try (CaseFile file = CaseFile.open(folder, program, clock, new SecureRandom())) {
            Exhibit original = Redacting.meant(file, document);
            return switch (Redacting.copy(file, original, covered, secrets)) {
                case Redacted.Refused(String reason) -> {
                    terminal.err().println("dokaz: " + Plain.line(document + ": " + reason));
                    yield ExitCode.NOT_ALL_HELD;
                }
                case Redacted.Made made -> {
                    Maker who =
                            by.map(String::strip).<Maker>map(Maker.Analyst::new).orElse(program);
                    CaseCustody.copied(file, original, made, why, clock.instant(), who);
                    write(made);
                    made.remarks().forEach(remark -> terminal.tell(Plain.line(remark)));
                    terminal.tell(made.marks() + " places covered; the copy was looked through, and nothing that is"
                            + " withheld was found in it. Look at it before you give it away");
                    terminal.out().println(Plain.line(out.toString()));
                    yield ExitCode.DONE;
                }
            };
        } catch (IllegalArgumentException unclear) {
            throw Demands.wrong(spec, String.valueOf(unclear.getMessage()));
        }
    }

    private void write(Redacted.Made made) {
        try {
            Files.write(out, made.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new DokazException(
                    out + ": the copy could not be written; make room, or choose another place with --out", unwritable);
        }
    }

    private List<Box> covered() {
        if (boxes.size() > BOXES_MAX) {
            throw Demands.wrong(spec, "--box: more than " + BOXES_MAX + " boxes");
        }
        List<Box> covered = new ArrayList<>();
        for (String box : boxes) {
            String[] numbers = box.split(",", -1);
            if (numbers.length != BOX_NUMBERS) {
                throw Demands.wrong(spec, "--box: \"" + box + "\" is not PAGE,X,Y,WIDTH,HEIGHT");
            }
            try {
                covered.add(new Box(
                        Integer.parseInt(numbers[0].strip()),
                        Double.parseDouble(numbers[1]),
                        Double.parseDouble(numbers[2]),
                        Double.parseDouble(numbers[3]),
                        Double.parseDouble(numbers[4])));
            } catch (IllegalArgumentException unfit) {
                throw Demands.wrong(spec, "--box: \"" + box + "\": " + unfit.getMessage());
            }
        }
        return covered;
    }
}
