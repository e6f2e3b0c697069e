package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.Reading;
import org.dokaz.model.Statement;
import org.dokaz.publish.Sources;

/**
 * Finds the claim that a person points at: by its id as {@code corroborate --format json} prints it, or its first digits; or by words of it in
 * one document, as {@code DOCUMENT#WORDS}, where the document is the end of its path or the first digits of its digest.
 */
public final class PointingAtClaims {

    private static final char BEFORE_WORDS = '#';
    private static final int SHOWN_MAX = 10;
    private static final int WORDS_LENGTH_MAX = 60;

    private final List<Statement> statements = new ArrayList<>();
    private final Sources sources = new Sources();

    /** Pointing at the claims of a case as they stand now. */
    public PointingAtClaims(CaseFile file) {
        SetRight right = SetRight.of(file);
        file.each(held -> held.reading()
                .filter(reading -> sources.add(reading.transcript(), held.path()))
                .ifPresent(reading -> add(reading, right.claims(reading))));
    }

    private void add(Reading reading, List<Claim> claims) {
        claims.forEach(claim -> statements.add(Statement.of(reading.transcript(), claim)));
    }

    /** Whether this can only be meant as a claim, and not as a name. */
    public boolean isMeant(String reference) {
        return Pointing.digits(reference).isPresent() || reference.indexOf(BEFORE_WORDS) > 0;
    }

    /**
     * The one claim that is meant.
     *
     * @throws IllegalArgumentException where none or more than one is meant; the message says what to do
     */
    public Statement at(String reference) {
        Optional<String> digits = Pointing.digits(reference);
        int at = reference.indexOf(BEFORE_WORDS);
        if (digits.isPresent()) {
            return one(
                    reference,
                    statements.stream()
                            .filter(statement -> statement.claim().hex().startsWith(digits.get()))
                            .toList());
        }
        if (at <= 0 || at == reference.length() - 1) {
            throw new IllegalArgumentException("\"" + reference + "\" points at no claim; give the first "
                    + Pointing.DIGITS_MIN + " digits or more of the id that 'dokaz corroborate --format json' prints,"
                    + " or DOCUMENT#WORDS");
        }
        String document = reference.substring(0, at);
        String words = reference.substring(at + 1);
        return one(
                reference,
                statements.stream()
                        .filter(statement -> statement.words().words().contains(words))
                        .filter(statement -> Pointing.isIn(sources, statement.words(), document))
                        .toList());
    }

    private static Statement one(String reference, List<Statement> meant) {
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("\"" + reference
                    + "\" is no claim in this case; see what 'dokaz corroborate --format json' prints");
        }
        List<Anchor> places = meant.stream().map(Statement::words).distinct().toList();
        if (places.size() > 1) {
            throw new IllegalArgumentException("\"" + reference + "\" can mean " + places.size() + " claims: "
                    + list(meant) + "; give more digits, or more words, of one");
        }
        return meant.getFirst();
    }

    private static String list(List<Statement> meant) {
        return meant.stream().limit(SHOWN_MAX).map(PointingAtClaims::shown).collect(Collectors.joining(", "))
                + (meant.size() > SHOWN_MAX ? " ..." : "");
    }

    private static String shown(Statement statement) {
        String words = statement.words().words();
        return statement.claim().hex().substring(0, 2 * Pointing.DIGITS_MIN) + " \u201C"
                + (words.length() > WORDS_LENGTH_MAX ? words.substring(0, WORDS_LENGTH_MAX) + "..." : words) + "\u201D";
    }
}
