package org.dokaz.corroborate.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dokaz.corroborate.account.NameIndex.Named;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Mention;
import org.dokaz.model.Part;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.spelling.Sound;

/** Whom the names of one document mean. */
final class LocalNames {

    private static final int NAME_LENGTH_MAX = 120;

    /** A document's number of fewer digits may be any document's. */
    private static final int NUMBER_LENGTH_MIN = 3;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}'’ʼ]+");

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Words words;
    private final List<Named> named;
    private final Map<Span, Named> bySpan = new HashMap<>();
    private final Map<String, Named> byName = new HashMap<>();

    LocalNames(Reading reading, List<Named> named, Vocabulary vocabulary, Words words) {
        this.words = words;
        this.reading = reading;
        this.named = named;
        this.vocabulary = vocabulary;
        named.forEach(name -> bySpan.put(name.span(), name));
        for (Mention mention : reading.notes().mentions()) {
            Named here = bySpan.get(mention.cited().span());
            if (here != null) {
                byName.putIfAbsent(mention.cited().words(), here);
                if (mention instanceof Mention.Name name) {
                    name.canonical().ifPresent(canonical -> byName.putIfAbsent(canonical, here));
                }
                if (mention instanceof Mention.Place place) {
                    byName.putIfAbsent(place.where().name(), here);
                }
            }
        }
    }

    /** Everything named in the document. */
    Terms all() {
        return Terms.of(named.stream().mapToInt(Named::term));
    }

    /** Everything named in a stretch of the document. */
    Terms within(Span stretch) {
        return Terms.of(
                named.stream().filter(name -> name.span().overlaps(stretch)).mapToInt(Named::term));
    }

    /** The persons, units and organisations in a claim, or with a part in it. */
    Terms namesIn(Claim claim) {
        List<Integer> terms = new ArrayList<>();
        for (Named name : named) {
            if (name.entity().kind() != EntityKind.PLACE
                    && name.span().overlaps(claim.cited().span())) {
                terms.add(name.term());
            }
        }
        for (Part part : claim.parts()) {
            Named name = byName.get(part.name());
            if (name != null && name.entity().kind() != EntityKind.PLACE) {
                terms.add(name.term());
            }
        }
        return Terms.of(terms);
    }

    Spot spot(ClaimPlace place) {
        Named here = bySpan.get(place.cited().span());
        Named known = here != null ? here : byName.get(place.where().name());
        int term = known != null
                ? known.term()
                : vocabulary.number("p:" + key(place.where().name()));
        return new Spot(term, place.where());
    }

    List<Hand> hands(Claim claim) {
        List<Step> chain = claim.chain().isEmpty() ? List.of(Step.stated(outlet(), Step.Kind.OUTLET)) : claim.chain();
        return chain.stream().map(this::hand).toList();
    }

    private Hand hand(Step step) {
        Named known = byName.get(step.name());
        if (known != null && known.entity().kind() != EntityKind.PLACE) {
            return new Hand(step, known.term(), true, Terms.NONE);
        }
        Optional<String> number = step.kind() == Step.Kind.DOCUMENT ? numberOf(step.name()) : Optional.empty();
        if (number.isPresent()) {
            return new Hand(step, vocabulary.number("d:" + number.get()), true, Terms.NONE);
        }
        String key = key(step.name());
        boolean nameless = step.kind() == Step.Kind.UNNAMED
                || step.kind() == Step.Kind.VIDEO
                || step.kind() == Step.Kind.DOCUMENT
                || step.kind() == Step.Kind.GROUP
                || key.isEmpty();
        String term = nameless ? "u:" + reading.transcript().id().hex() + ':' + key : "h:" + key;
        boolean people = step.kind() == Step.Kind.UNNAMED || step.kind() == Step.Kind.GROUP;
        List<Integer> called =
                people ? words.of(step.name(), reading.transcript().language()) : List.of();
        return new Hand(step, vocabulary.number(term), !nameless, Terms.of(called));
    }

    /** The longest number in the name of a document; one long enough tells it from others in any language. */
    private static Optional<String> numberOf(String name) {
        String longest = "";
        int start = -1;
        for (int index = 0; index <= Math.min(name.length(), NAME_LENGTH_MAX); index++) {
            boolean digit = index < Math.min(name.length(), NAME_LENGTH_MAX) && Character.isDigit(name.charAt(index));
            if (digit && start < 0) {
                start = index;
            } else if (!digit && start >= 0) {
                longest = index - start > longest.length() ? name.substring(start, index) : longest;
                start = -1;
            }
        }
        return longest.length() < NUMBER_LENGTH_MIN ? Optional.empty() : Optional.of(longest);
    }

    private String outlet() {
        return reading.transcript().masthead().outlet().orElse("");
    }

    /** A name's words by their sounds, in no order. */
    private static String key(String name) {
        TreeSet<String> sounds = new TreeSet<>();
        String head = name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX));
        for (String word : WORDS.split(head.toLowerCase(Locale.ROOT), -1)) {
            String sound = Sound.key(word);
            if (!sound.isEmpty()) {
                sounds.add(sound);
            }
        }
        return String.join(" ", sounds);
    }
}
