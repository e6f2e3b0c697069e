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

/**
 * How sources know what they say, as one language shows it. Saying "we" proves nothing for an office: officials speak so of
 * their side; and where the claim itself tells of hearing or of being told, "we" does not make eyewitnesses.
 */
public final class Bases {

    private static final Map<Language, Bases> LOADED = new ConcurrentHashMap<>();

    private static final Ruling<Basis> UNTOLD = Ruling.without(Basis.UNKNOWN, "nothing shows how the source knows it");

    private static final Ruling<Basis> OFFICIAL = Ruling.without(
            Basis.UNKNOWN, "told as from experience, but through an office or by others, so it shows no eyewitness");

    private static final int CUE_TOKENS_MAX = 6;
    private static final int SUBJECT_TOKENS_MAX = 2;

    /** How far before its clause the words of learning may begin: "she learned | from her brother that". */
    private static final int LEARNING_TOKENS_MAX = 4;

    private final Sign video;
    private final Sign recording;
    private final Sign ownSelf;
    private final Sign firstPerson;
    private final Sign ownEyes;
    private final Sign ownVoice;
    private final PhraseSet ownVoiceNot;
    private final Sign eyesInside;
    private final Sign heard;
    private final Sign heardBeside;
    private final Sign told;
    private final Sign toldInside;

    Bases(RuleFile file) {
        video = new Sign(file.section("video"), Basis.SAW, "tells of a recording");
        recording = new Sign(file.section("recording"), Basis.SAW, "tells of a recording in which they speak");
        ownSelf = new Sign(file.section("own self"), Basis.SAW, "shows that the speakers tell of themselves");
        firstPerson = new Sign(file.section("first person"), Basis.SAW, "is said of the speakers themselves");
        ownEyes = new Sign(file.section("own eyes"), Basis.SAW, "tells of own eyes or own experience");
        ownVoice = new Sign(file.section("own voice"), Basis.SAW, "names somebody who tells of what he lived through");
        ownVoiceNot = file.section("own voice not");
        eyesInside = new Sign(file.section("eyes inside"), Basis.SAW, "tells of somebody who saw it");
        heardBeside =
                new Sign(file.section("heard beside"), Basis.HEARD, "tells of a call listened in on or of hearsay");
        toldInside = new Sign(file.section("told inside"), Basis.TOLD, "tells of being told it");
        heard = new Sign(file.section("heard"), Basis.HEARD, "tells of a call or of hearsay");
        told = new Sign(file.section("told"), Basis.TOLD, "names others who told it");
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
        return clause.inside(heard)
                .or(() -> clause.reaching(toldInside))
                .or(() -> clause.around(heardBeside))
                .or(() -> clause.inCue(heard))
                .or(() -> clause.around(told))
                .or(() -> clause.inCue(told))
                .or(() -> seen(clause, voiceKind))
                .or(() -> ownAccount(clause, voiceKind))
                .orElse(UNTOLD);
    }

    /** Whether these words introduce someone who tells of what he lived through himself, so that what he goes on to say is first-hand. */
    public boolean tellsOfOwnLife(List<Token> words) {
        return ownVoice.patterns().holdsIn(words, 0, words.size()) && !ownVoiceNot.holdsIn(words, 0, words.size());
    }

    private Optional<Ruling<Basis>> seen(Clause clause, Optional<Step.Kind> voiceKind) {
        return recorded(clause, voiceKind)
                .or(() -> clause.inCue(ownEyes))
                .or(() -> clause.around(ownEyes))
                .or(() -> clause.inside(eyesInside))
                .or(() -> clause.around(video));
    }

    private Optional<Ruling<Basis>> ownAccount(Clause clause, Optional<Step.Kind> voiceKind) {
        Optional<Ruling<Basis>> own = clause.betweenCueAndSubject(ownSelf)
                .or(() -> clause.inside(firstPerson))
                .or(() -> clause.around(ownVoice))
                .or(() -> clause.inCue(ownVoice));
        boolean official =
                own.isPresent() && (voiceKind.filter(Bases::isOffice).isPresent() || clause.hasAround(ownVoiceNot));
        return official ? Optional.of(OFFICIAL) : own;
    }

    /** Where the clause says what a recording shows, or what people say in it, rather than what an analyst makes of it. */
    private Optional<Ruling<Basis>> recorded(Clause clause, Optional<Step.Kind> voiceKind) {
        if (voiceKind.isEmpty() || clause.hasAround(ownVoiceNot)) {
            return Optional.empty();
        }
        return switch (voiceKind.get()) {
            case VIDEO -> Optional.of(Ruling.without(Basis.SAW, "a recording shows it"));
            case GROUP, UNNAMED -> clause.around(recording);
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

        Optional<Ruling<Basis>> inside(Sign sign) {
            return sign.patterns()
                    .firstIn(sentence, start, end)
                    .map(hit -> sign.ruling(", in the claim itself", hit, sentence));
        }

        /** In the clause or reaching into it from the words right before it. */
        Optional<Ruling<Basis>> reaching(Sign sign) {
            return sign.patterns().findAll(sentence, Math.max(0, start - LEARNING_TOKENS_MAX), end).stream()
                    .filter(hit -> hit.end() > start)
                    .findFirst()
                    .map(hit -> sign.ruling(", in the claim itself", hit, sentence));
        }

        Optional<Ruling<Basis>> inCue(Sign sign) {
            return sign.patterns()
                    .firstIn(cue, 0, cue.size())
                    .map(hit -> sign.ruling(", in the words of saying", hit, cue));
        }

        /** In the sentence outside the clause, before it or after it. */
        Optional<Ruling<Basis>> around(Sign sign) {
            return hitAround(sign.patterns()).map(hit -> sign.ruling(", beside the claim", hit, sentence));
        }

        boolean hasAround(PhraseSet patterns) {
            return hitAround(patterns).isPresent();
        }

        private Optional<PhraseSet.Hit> hitAround(PhraseSet patterns) {
            return patterns.firstIn(sentence, 0, start).or(() -> patterns.firstIn(sentence, end, sentence.size()));
        }

        /** Where cue and beginning of the clause read like "he said he". */
        Optional<Ruling<Basis>> betweenCueAndSubject(Sign sign) {
            int from = Math.max(0, start - CUE_TOKENS_MAX);
            int to = Math.min(end, start + SUBJECT_TOKENS_MAX);
            return start == 0
                    ? Optional.empty()
                    : sign.patterns().firstIn(sentence, from, to).map(hit -> sign.ruling("", hit, sentence));
        }
    }

    /** Patterns that show a basis, and in plain words how they do. */
    private record Sign(PhraseSet patterns, Basis basis, String shows) {

        Ruling<Basis> ruling(String where, PhraseSet.Hit hit, List<Token> tokens) {
            return Ruling.by(basis, shows + where, hit, tokens);
        }
    }
}
