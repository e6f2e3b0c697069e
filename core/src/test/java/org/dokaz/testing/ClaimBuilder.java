package org.dokaz.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.Part;
import org.dokaz.model.Speaker;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** A claim made by hand, for a reading made by hand. */
public final class ClaimBuilder {

    private final String words;
    private final ActKind kind;
    private Stance stance = Stance.ASSERTS;
    private boolean hedged;
    private Optional<String[]> speaker = Optional.empty();
    private final List<Step> chain = new ArrayList<>();
    private Basis basis = Basis.UNKNOWN;
    private final List<Where> places = new ArrayList<>();
    private final List<String> placeWords = new ArrayList<>();
    private final List<Part.Role> roles = new ArrayList<>();
    private final List<String> partWords = new ArrayList<>();
    private Optional<When> when = Optional.empty();
    private Optional<LocalDate> statedOn = Optional.empty();
    private Optional<String> figureWords = Optional.empty();
    private Optional<String> population = Optional.empty();
    private Optional<Amount> amount = Optional.empty();

    private ClaimBuilder(String words, String kind) {
        this.words = words;
        this.kind = new ActKind(kind);
    }

    /** A plain assertion by the outlet itself. */
    public static ClaimBuilder claim(String words, String kind) {
        return new ClaimBuilder(words, kind);
    }

    public ClaimBuilder stance(Stance taken) {
        stance = taken;
        return this;
    }

    public ClaimBuilder hedged() {
        hedged = true;
        return this;
    }

    public ClaimBuilder saidBy(String asWritten, String name) {
        speaker = Optional.of(new String[] {asWritten, name});
        return this;
    }

    public ClaimBuilder through(Step... steps) {
        chain.addAll(List.of(steps));
        return this;
    }

    public ClaimBuilder basis(Basis known) {
        basis = known;
        return this;
    }

    public ClaimBuilder at(String asWritten, Where where) {
        placeWords.add(asWritten);
        places.add(where);
        return this;
    }

    public ClaimBuilder part(Part.Role role, String asWritten) {
        roles.add(role);
        partWords.add(asWritten);
        return this;
    }

    public ClaimBuilder when(When told) {
        when = Optional.of(told);
        return this;
    }

    public ClaimBuilder statedOn(String day) {
        statedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ClaimBuilder figure(String asWritten, Amount counted, String ofWhom) {
        figureWords = Optional.of(asWritten);
        amount = Optional.of(counted);
        population = Optional.of(ofWhom);
        return this;
    }

    Claim build(ReadingBuilder reading) {
        List<ClaimPlace> where = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            where.add(new ClaimPlace(reading.cite(placeWords.get(index)), places.get(index)));
        }
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < roles.size(); index++) {
            parts.add(new Part(roles.get(index), reading.cite(partWords.get(index)), partWords.get(index)));
        }
        return new Claim(
                Digest.ofText(kind.code() + words + reading.span(words)),
                reading.cite(words),
                kind,
                stance,
                hedged,
                speaker.map(said -> new Speaker(reading.cite(said[0]), said[1])),
                chain,
                basis,
                where,
                parts,
                when,
                statedOn,
                amount.map(counted -> new Claim.Figure(
                        reading.cite(figureWords.orElseThrow()),
                        population.map(reading::cite).map(counted::of).orElse(counted))));
    }
}
