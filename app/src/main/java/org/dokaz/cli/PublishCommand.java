package org.dokaz.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.Publishing;
import org.dokaz.app.ReleaseDesk;
import org.dokaz.model.Language;
import org.dokaz.release.site.SiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the public site of a case. */
@Command(
        name = "publish",
        description =
                "Makes the public site of a case: what may leave the house, looked through to the last byte, signed.",
        mixinStandardHelpOptions = true)
final class PublishCommand extends GateCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write it: an empty or new folder.")
    private Path out = Path.of("");

    @Option(
            names = "--languages",
            paramLabel = "LANGUAGES",
            split = ",",
            defaultValue = "en,uk",
            description =
                    "The languages of its pages, the first at the root: en, uk, or both with a comma (the default).")
    private List<String> languages = List.of();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The address that the site will have: feeds and links between languages need it.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--evidence",
            description = "Add redacted copies of the documents that are quoted, with the digests of their originals.")
    private boolean evidence;

    PublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Publishing.Writing writing() {
        SiteOptions options = options();
        return (file, passed) -> ReleaseDesk.site(file, passed, options, evidence);
    }

    private SiteOptions options() {
        List<Language> read = new ArrayList<>();
        for (String language : languages) {
            read.add(Language.ofTag(language.strip())
                    .orElseThrow(() -> wrong("--languages: \"" + language + "\" is neither en nor uk")));
        }
        try {
            return new SiteOptions(read, address);
        } catch (IllegalArgumentException unfit) {
            throw wrong(String.valueOf(unfit.getMessage()));
        }
    }

    @Override
    Path out() {
        return out;
    }
}
