package org.dokaz.read.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.spelling.NameWritten;

/** Names of bodies that begin with the word for the body: in "the Monitoring Group Paper Boat" nobody is called Paper Boat. */
final class BodyNames {

    private final Set<String> bodies;

    BodyNames(Wordbook words) {
        bodies = Misnomers.lower(words, "name follows");
    }

    /** The mentions in the order of the text, with a body and the name behind it as one. */
    List<Mention> joined(Prose prose, List<Mention> mentions) {
        List<Mention> out = new ArrayList<>();
        for (Mention mention : mentions) {
            Optional<Mention.Name> whole = out.isEmpty() ? Optional.empty() : whole(prose, out.getLast(), mention);
            if (whole.isPresent()) {
                out.set(out.size() - 1, whole.get());
            } else {
                out.add(mention);
            }
        }
        return out;
    }

    private Optional<Mention.Name> whole(Prose prose, Mention before, Mention mention) {
        if (before instanceof Mention.Name body
                && (body.kind() == NameKind.ORGANISATION || body.kind() == NameKind.UNIT)
                && mention instanceof Mention.Name name
                && name.kind() == NameKind.PERSON
                && mention.cited().start() == before.cited().span().end() + 1
                && prose.transcript().text().charAt(mention.cited().start() - 1) == ' '
                && bodies.contains(lastWord(body))
                && !isOfSomebody(name)) {
            Span span = new Span(body.cited().start(), name.cited().span().end());
            return Optional.of(new Mention.Name(prose.transcript().cite(span), body.kind(), Optional.empty()));
        }
        return Optional.empty();
    }

    private static String lastWord(Mention.Name body) {
        String words = body.cited().words();
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** A given name or a patronymic is nobody's but a person's. */
    private static boolean isOfSomebody(Mention.Name name) {
        NameWritten written =
                NameWritten.of(name.canonical().orElse(name.cited().words()));
        return written.hasKnownGiven() || written.hasPatronymic();
    }
}
