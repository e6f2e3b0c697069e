package org.dokaz.claim.basis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Ruling;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** How sources know what they say, as one language shows it. Saying "we" proves nothing for an office: officials speak so of their side. */
public final class Bases {

    private static final Map<Language, Bases> LOADED = new ConcurrentHashMap<>();

    private static final Ruling<Basis> UNTOLD = Ruling.without(Basis.UNKNOWN, "nothing shows how the source knows it");

    private static final int CUE_TOKENS_MAX = 6;
    private static final int SUBJECT_TOKENS_MAX = 2;

    private final PhraseSet video;
    private final PhraseSet recording;
    private final PhraseSet ownSelf;
    private final PhraseSet firstPerson;
    private final PhraseSet ownEyes;
    private final PhraseSet ownVoice;
    private final PhraseSet ownVoiceNot;
    private final PhraseSet heard;
    private final PhraseSet told;

    Bases(RuleFile file) {
        video = file.section("video");
        recording = file.section("recording");
        ownSelf = file.section("own self");
        firstPerson = file.section("first person");
        ownEyes = file.section("own eyes");
        ownVoice = file.section("own voice");
        ownVoiceNot = file.section("own voice not");
        heard = file.section("heard");
        told = file.section("told");
    }

    /** The bases as this language shows them. */
    public static Bases of(Language language) {
        return LOADED.computeIfAbsent(language, spoken -> new Bases(RuleFile.load(spoken, "basis")));
    }

    /**
     * How the source knows what the clause at these tokens says, and by which rule.
     *
     * @param cue the words of saying that introduce the clause; may be empty
     * @param voiceKind what the ultimate source is, where that is known
     */
    public Ruling<Basis> basisOf(
            List<Token> sentence, int start, int end, List<Token> cue, Optional<Step.Kind> voiceKind) {
        Clause clause = new Clause(sentence, start, end, cue);
        return clause.inside(heard, Basis.HEARD)
                .or(() -> clause.inCue(heard, Basis.HEARD))
                .or(() -> clause.around(told, Basis.TOLD))
                .or(() -> clause.inCue(told, Basis.TOLD))
                .or(() -> saw(clause, voiceKind))
                .orElse(UNTOLD);
    }

    /** Whether these words introduce someone who tells of what he lived through himself, so that what he goes on to say is first-hand. */
    public boolean tellsOfOwnLife(List<Token> words) {
        return ownVoice.holdsIn(words, 0, words.size()) && !ownVoiceNot.holdsIn(words, 0, words.size());
    }

    private Optional<Ruling<Basis>> saw(Clause clause, Optional<Step.Kind> voiceKind) {
        Optional<Ruling<Basis>> seen = recorded(clause, voiceKind)
                .or(() -> clause.inCue(ownEyes, Basis.SAW))
                .or(() -> clause.around(ownEyes, Basis.SAW))
                .or(() -> clause.around(video, Basis.SAW));
        if (seen.isPresent() || voiceKind.filter(Bases::isOffice).isPresent() || clause.hasAround(ownVoiceNot)) {
            return seen;
        }
        return clause.betweenCueAndSubject(ownSelf, Basis.SAW)
                .or(() -> clause.inside(firstPerson, Basis.SAW))
                .or(() -> clause.around(ownVoice, Basis.SAW))
                .or(() -> clause.inCue(ownVoice, Basis.SAW));
    }

    /** Where the clause says what a recording shows, or what people say in it, rather than what an analyst makes of it. */
    private Optional<Ruling<Basis>> recorded(Clause clause, Optional<Step.Kind> voiceKind) {
        if (voiceKind.isEmpty() || clause.hasAround(ownVoiceNot)) {
            return Optional.empty();
        }
        return switch (voiceKind.get()) {
            case VIDEO -> Optional.of(Ruling.without(Basis.SAW, "a recording shows it"));
            case GROUP, UNNAMED -> clause.around(recording, Basis.SAW);
            case OUTLET, AGENCY, CHANNEL, PERSON, ORGANISATION, DOCUMENT -> Optional.empty();
        };
    }

    private static boolean isOffice(Step.Kind kind) {
        return switch (kind) {
            case OUTLET, AGENCY, ORGANISATION, DOCUMENT -> true;
            case CHANNEL, PERSON, GROUP, VIDEO, UNNAMED -> false;
        };
    }

    /** A clause in its sentence, with the words of saying that introduce it. */
    private record Clause(List<Token> sentence, int start, int end, List<Token> cue) {

        Optional<Ruling<Basis>> inside(PhraseSet patterns, Basis basis) {
            return patterns.firstIn(sentence, start, end)
                    .map(hit -> Ruling.by(basis, "stands in the claim itself", hit, sentence));
        }

        Optional<Ruling<Basis>> inCue(PhraseSet patterns, Basis basis) {
            return patterns.firstIn(cue, 0, cue.size())
                    .map(hit -> Ruling.by(basis, "stands in the words of saying", hit, cue));
        }

        /** In the sentence outside the clause, before it or after it. */
        Optional<Ruling<Basis>> around(PhraseSet patterns, Basis basis) {
            return hitAround(patterns)
                    .map(hit -> Ruling.by(basis, "stands in the same sentence, beside the claim", hit, sentence));
        }

        boolean hasAround(PhraseSet patterns) {
            return hitAround(patterns).isPresent();
        }

        private Optional<PhraseSet.Hit> hitAround(PhraseSet patterns) {
            return patterns.firstIn(sentence, 0, start).or(() -> patterns.firstIn(sentence, end, sentence.size()));
        }

        /** Where cue and beginning of the clause read like "he said he". */
        Optional<Ruling<Basis>> betweenCueAndSubject(PhraseSet patterns, Basis basis) {
            return start == 0
                    ? Optional.empty()
                    : patterns.firstIn(
                                    sentence,
                                    Math.max(0, start - CUE_TOKENS_MAX),
                                    Math.min(end, start + SUBJECT_TOKENS_MAX))
                            .map(hit -> Ruling.by(basis, "shows that they speak of themselves", hit, sentence));
        }
    }
}
