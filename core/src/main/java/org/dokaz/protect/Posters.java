package org.dokaz.protect;

import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.model.Token;

/** Private people who post: by first name or by handle. */
final class Posters implements Detector {

    private static final String WHY = "private person who posts or comments, by name or handle";

    private static final int NAME_AFTER_TOKENS_MAX = 3;

    @Override
    public void look(Page page, Exposures exposures) {
        for (Line line : page.lines()) {
            for (Hit hit : page.signs().in("poster", line)) {
                nameSoonAfter(page, line, hit.end()).ifPresent(name -> exposures.add(line, name, WHY));
            }
        }
    }

    private static Optional<Range> nameSoonAfter(Page page, Line line, int from) {
        for (int at = from; at < Math.min(line.size(), from + NAME_AFTER_TOKENS_MAX); at++) {
            Token token = line.tokens().get(at);
            if (isHandle(token)) {
                return Optional.of(new Range(at, at + 1));
            }
            Optional<Range> name = page.names().nameAt(line, at);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static boolean isHandle(Token token) {
        boolean digit = token.text().codePoints().anyMatch(Character::isDigit);
        boolean letter = token.text().codePoints().anyMatch(Character::isLetter);
        boolean joined = token.text().indexOf('_') > 0;
        return letter && (digit || joined || token.text().startsWith("@"));
    }
}
