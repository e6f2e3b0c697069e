package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** The words of one language that name hands which words pass through: agencies, papers, monitors, programmes, platforms. */
record HandWords(
        PhraseSet agency,
        PhraseSet outlet,
        PhraseSet monitor,
        PhraseSet medium,
        PhraseSet channel,
        PhraseSet venue,
        PhraseSet journalists,
        PhraseSet platform,
        PhraseSet site,
        PhraseSet broadcast,
        PhraseSet onVideo) {

    static HandWords of(RuleFile file) {
        return new HandWords(
                file.section("agency"),
                file.section("outlet"),
                file.section("monitor"),
                file.section("medium"),
                file.section("channel"),
                file.section("venue"),
                file.section("journalists"),
                file.section("platform"),
                file.section("site"),
                file.section("broadcast"),
                file.section("onvideo"));
    }

    /** Where the name of an agency, a paper or a monitor that begins here ends. */
    Optional<Integer> knownAt(List<Token> tokens, int at, int end) {
        return List.of(agency, outlet, monitor).stream()
                .flatMap(set -> set.longestAt(tokens, at, end).stream())
                .map(PhraseSet.Hit::end)
                .max(Integer::compare);
    }

    /** What sort of hands these words name; a paper where nothing says otherwise. */
    Step.Kind kind(List<Token> tokens, int from, int end) {
        if (agency.holdsIn(tokens, from, end)) {
            return Step.Kind.AGENCY;
        }
        if (outlet.holdsIn(tokens, from, end)) {
            return Step.Kind.OUTLET;
        }
        if (monitor.holdsIn(tokens, from, end)) {
            return Step.Kind.ORGANISATION;
        }
        return channel.holdsIn(tokens, from, end) ? Step.Kind.CHANNEL : Step.Kind.OUTLET;
    }
}
