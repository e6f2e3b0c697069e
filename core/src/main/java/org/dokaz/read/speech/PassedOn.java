package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * Sayings of one sentence whose words of saying do not have the speaker for their subject: "was reported by", "were told that",
 * "quoted the warden as saying", "published a video in which".
 */
final class PassedOn {

    /** A phrase of no more tokens, without a verb, is a mere name of what is told of. */
    private static final int BARE_TOKENS_MAX = 2;

    private final List<Token> tokens;
    private final SpeechWords words;
    private final Subjects subjects;
    private final SaidWords said;

    PassedOn(List<Token> tokens, SpeechWords words, Subjects subjects, SaidWords said) {
        this.tokens = tokens;
        this.words = words;
        this.subjects = subjects;
        this.said = said;
    }

    /** What such words attribute, whoever speaks before whoever passes it on. */
    List<Draft> find(Cue cue, int floor, int limit) {
        return switch (cue.form()) {
            case REPORTED -> reported(cue, floor, limit).stream().toList();
            case TOLD -> told(cue, floor, limit).stream().toList();
            case QUOTING, SHOWING -> both(cue, floor, limit);
            case VERB, ACCORDING, CITING, ACCOUNT -> List.of();
        };
    }

    private Optional<Range> agent(Cue cue) {
        int by = cue.range().end();
        return by < tokens.size() && tokens.get(by).lower().equals("by")
                ? subjects.after(by + 1, tokens.size())
                : Optional.empty();
    }

    /** "The mutiny was reported by the mayor", "It was reported by the mayor that …", "This was reported by the mayor". */
    private Optional<Draft> reported(Cue cue, int floor, int limit) {
        Optional<Range> agent = agent(cue);
        if (agent.isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> source = agent.map(subjects::essence);
        if (floor == 0 && words.pointsBack(tokens, 0, cue.range().end())) {
            return Optional.of(draft(cue, source, new Range(0, tokens.size()), List.of()));
        }
        int end = agent.get().end();
        Optional<Range> content = said.opening(end, limit)
                .map(opening -> new Range(opening, tokens.size()).trimmed(tokens))
                .or(() -> subjects.before(cue.range().start(), floor)
                        .filter(subject -> !tokens.get(subject.start()).is(WordClass.PRON)));
        return content.filter(range -> !range.isEmpty())
                .map(range -> told(range, range.start(), cue))
                .map(range -> {
                    int from = range.end() <= cue.range().end() ? range.end() : floor;
                    int to = range.end() <= cue.range().end() ? end : range.start();
                    return draft(cue, source, new Range(Math.min(from, to), to), List.of(range));
                });
    }

    /** "Relatives were told that …", "were told by the guards that …". */
    private Optional<Draft> told(Cue cue, int floor, int limit) {
        Optional<Range> agent = agent(cue);
        int end = agent.map(Range::end).orElse(cue.range().end());
        return said.opening(end, limit)
                .map(opening -> new Range(opening, tokens.size()).trimmed(tokens))
                .filter(content -> !content.isEmpty())
                .map(content -> draft(
                        cue,
                        agent.map(subjects::essence),
                        new Range(Math.min(floor, cue.range().start()), content.start()),
                        List.of(content)));
    }

    private List<Draft> both(Cue cue, int floor, int limit) {
        Range owner = cue.owner().orElseThrow();
        int end = cue.range().end();
        int opening = cue.form() == Cue.Form.QUOTING ? said.opening(end, limit).orElse(end) : end;
        Range content = new Range(opening, tokens.size()).trimmed(tokens);
        if (content.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(
                cue.sort(),
                cue.word(),
                Optional.of(subjects.essence(owner)),
                new Range(owner.start(), opening),
                List.of(content),
                Optional.empty()));
        int start = cue.range().start();
        Optional<Range> whom = subjects.before(start, floor);
        whom.ifPresent(source -> drafts.add(new Draft(
                cue.sort(),
                new Range(start, start + 1),
                Optional.of(subjects.essence(source)),
                new Range(source.start(), owner.start()),
                List.of(new Range(owner.start(), tokens.size()).trimmed(tokens)),
                Optional.empty())));
        return drafts;
    }

    /**
     * «Про заколот першим повідомив мер»: in Ukrainian and Russian what is told of may stand first, and whoever tells it last.
     */
    Optional<Draft> toldOf(Cue cue, int floor, int limit) {
        int start = cue.range().start();
        int about = start - 1;
        while (about > floor
                && !Marks.isAbout(tokens.get(about))
                && !Marks.isLoose(tokens.get(about))
                && !tokens.get(about).grammar().isFinite()) {
            about--;
        }
        if (about < floor || !Marks.isAbout(tokens.get(about)) || start - about < 2) {
            return Optional.empty();
        }
        int head = about;
        while (head > floor
                && (words.begins(SpeechWords.Part.FIRST, tokens, head - 1)
                        || tokens.get(head - 1).is(WordClass.ADV))) {
            head--;
        }
        if (head > floor && !Marks.isLoose(tokens.get(head - 1)) && !Quotations.isMark(tokens.get(head - 1))) {
            return Optional.empty();
        }
        int end = start;
        while (end > about + 2
                && (words.begins(SpeechWords.Part.FIRST, tokens, end - 1)
                        || tokens.get(end - 1).is(WordClass.ADV))) {
            end--;
        }
        Range content = new Range(about, end).trimmed(tokens);
        int first = head;
        return subjects.after(cue.range().end(), limit)
                .filter(whom -> !content.isEmpty())
                .map(whom -> draft(
                        cue,
                        Optional.of(subjects.essence(whom)),
                        new Range(start, whom.end()),
                        List.of(told(content, first, cue))));
    }

    /** What is told of, where that is a word or two, with the word that tells it: alone it would say nothing. */
    private Range told(Range content, int first, Cue cue) {
        boolean bare = content.end() <= cue.range().start() && content.length() <= BARE_TOKENS_MAX;
        return bare ? new Range(first, cue.range().end()) : content;
    }

    private static Draft draft(Cue cue, Optional<Range> source, Range frame, List<Range> content) {
        return new Draft(cue.sort(), cue.word(), source, frame, content, Optional.empty());
    }
}
