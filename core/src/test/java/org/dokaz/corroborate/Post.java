package org.dokaz.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;

/** A document of one sentence, which is its one claim. */
record Post(String outlet, Optional<String> published, Optional<String> happened, String words, List<Step> behind) {

    static Post of(String outlet, String published, String words, Step... behind) {
        return new Post(
                outlet,
                Optional.of(published).filter(day -> !day.isEmpty()),
                Optional.empty(),
                words,
                Arrays.asList(behind));
    }

    Post happened(String day) {
        return new Post(outlet, published, Optional.of(day), words, behind);
    }

    Reading reading() {
        Transcript transcript = Transcript.of(
                Digest.ofText(outlet + '\n' + published + '\n' + words),
                Optional.empty(),
                Language.ENGLISH,
                new Masthead(Optional.of(outlet), Optional.empty(), Optional.empty(), published.map(LocalDate::parse)),
                words,
                List.of());
        List<Step> chain = new ArrayList<>();
        chain.add(Step.stated(outlet, Step.Kind.OUTLET));
        chain.addAll(behind);
        Claim claim = Claim.of(
                transcript.cite(0, words.length()),
                new ActKind("detention"),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                chain,
                Basis.UNKNOWN,
                List.of(),
                List.of(),
                happened.map(LocalDate::parse).map(When::day),
                Optional.empty(),
                Optional.empty());
        Sentence sentence = new Sentence(new Span(0, words.length()), 0, tokens());
        return new Reading(
                new Notes(new Prose(transcript, List.of(), List.of(sentence)), List.of(), List.of()),
                List.of(claim),
                List.of());
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at == words.length() || words.charAt(at) == ' ') {
                if (at > start) {
                    tokens.add(Token.of(words, start, at));
                }
                start = at + 1;
            }
        }
        return tokens;
    }
}
