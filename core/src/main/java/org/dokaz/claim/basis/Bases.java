package org.dokaz.claim.basis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** How sources know what they say, as one language shows it. Saying "we" proves nothing for an office: officials speak so of their side. */
public final class Bases {

    private static final Map<Language, Bases> LOADED = new ConcurrentHashMap<>();

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

    private Bases(RuleFile file) {
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
     * How the source knows what the clause at these tokens says.
     *
     * @param cue the words of saying that introduce the clause; may be empty
     * @param voiceKind what the ultimate source is, where that is known
     */
    public Basis basisOf(List<Token> sentence, int start, int end, List<Token> cue, Optional<Step.Kind> voiceKind) {
        if (heard.holdsIn(sentence, start, end) || heard.holdsIn(cue, 0, cue.size())) {
            return Basis.HEARD;
        }
        if (holdsAround(told, sentence, start, end) || told.holdsIn(cue, 0, cue.size())) {
            return Basis.TOLD;
        }
        return saw(sentence, start, end, cue, voiceKind) ? Basis.SAW : Basis.UNKNOWN;
    }

    /** Whether these words introduce someone who tells of what he lived through himself, so that what he goes on to say is first-hand. */
    public boolean tellsOfOwnLife(List<Token> words) {
        return ownVoice.holdsIn(words, 0, words.size()) && !ownVoiceNot.holdsIn(words, 0, words.size());
    }

    private boolean saw(List<Token> sentence, int start, int end, List<Token> cue, Optional<Step.Kind> voiceKind) {
        if (showsRecording(sentence, start, end, voiceKind)) {
            return true;
        }
        boolean seen = ownEyes.holdsIn(cue, 0, cue.size()) || holdsAround(ownEyes, sentence, start, end);
        if (seen || holdsAround(video, sentence, start, end)) {
            return true;
        }
        boolean official =
                voiceKind.filter(Bases::isOffice).isPresent() || holdsAround(ownVoiceNot, sentence, start, end);
        return !official
                && (tellsOfHimself(sentence, start, end)
                        || firstPerson.holdsIn(sentence, start, end)
                        || holdsAround(ownVoice, sentence, start, end)
                        || ownVoice.holdsIn(cue, 0, cue.size()));
    }

    /** Whether the clause says what a recording shows, or what people say in it, rather than what an analyst makes of it. */
    private boolean showsRecording(List<Token> sentence, int start, int end, Optional<Step.Kind> voiceKind) {
        if (voiceKind.isEmpty() || holdsAround(ownVoiceNot, sentence, start, end)) {
            return false;
        }
        return switch (voiceKind.get()) {
            case VIDEO -> true;
            case GROUP, UNNAMED -> holdsAround(recording, sentence, start, end);
            case OUTLET, AGENCY, CHANNEL, PERSON, ORGANISATION, DOCUMENT -> false;
        };
    }

    /** Whether cue and beginning of the clause read like "he said he". */
    private boolean tellsOfHimself(List<Token> sentence, int start, int end) {
        return start > 0
                && ownSelf.holdsIn(
                        sentence, Math.max(0, start - CUE_TOKENS_MAX), Math.min(end, start + SUBJECT_TOKENS_MAX));
    }

    private static boolean isOffice(Step.Kind kind) {
        return switch (kind) {
            case OUTLET, AGENCY, ORGANISATION, DOCUMENT -> true;
            case CHANNEL, PERSON, GROUP, VIDEO, UNNAMED -> false;
        };
    }

    /** Whether the patterns hold in the sentence outside the clause: before it, with the clause's first word, or after it. */
    private static boolean holdsAround(PhraseSet patterns, List<Token> sentence, int start, int end) {
        return patterns.holdsIn(sentence, 0, start) || patterns.holdsIn(sentence, end, sentence.size());
    }
}
