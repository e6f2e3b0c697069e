package org.dokaz.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.language.Table;
import org.dokaz.model.Claim;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.spelling.Circumstances;

/** What one document tells of those it names, beside their names: age, offices, where they are from, that they are dead or speak. */
final class Told {

    /** How far an office may stand from the name of who holds it, in UTF-16 code units: a space, or a comma and a space. */
    private static final int ROLE_GAP_MAX = 2;

    /** How far a home may stand from a name, in UTF-16 code units: ", who is a long-time resident of the town of". */
    private static final int HOME_GAP_MAX = 45;

    private static final int LEAD_MAX = 24;
    private static final int ROLE_LENGTH_MAX = 200;
    private static final Register OFFICES = new Register("offices.tsv");
    private static final Map<String, String> OBLASTS = oblasts();

    private final Transcript transcript;
    private final CircumstanceWords words;
    private final NavigableMap<Integer, Span> roles = new TreeMap<>();
    private final NavigableMap<Integer, Span> persons = new TreeMap<>();
    private final NavigableMap<Integer, Mention.Place> places = new TreeMap<>();
    private final Set<Integer> speaking = new HashSet<>();

    Told(Reading reading) {
        transcript = reading.transcript();
        words = CircumstanceWords.of(transcript.language());
        for (Mention mention : reading.notes().mentions()) {
            Span span = mention.cited().span();
            if (mention instanceof Mention.Name name && name.kind() == NameKind.ROLE) {
                roles.put(span.start(), span);
            } else if (mention instanceof Mention.Name name && name.kind() == NameKind.PERSON) {
                persons.put(span.start(), span);
            } else if (mention instanceof Mention.Place place) {
                places.put(span.start(), place);
            }
        }
        reading.claims().stream()
                .map(Claim::speaker)
                .flatMap(Optional::stream)
                .map(Speaker::cited)
                .forEach(cited -> speaking.add(cited.start()));
    }

    private static Map<String, String> oblasts() {
        Map<String, String> names = new TreeMap<>();
        for (List<String> row : Table.rows("gazetteer.tsv")) {
            if (row.get(0).equals("region") && !row.get(6).isBlank()) {
                names.putIfAbsent(row.get(6), row.get(1));
            }
        }
        return names;
    }

    /** The offices and callings beside a name, each as the keys of its words. */
    Set<String> roles(List<Span> names) {
        Set<String> keys = new HashSet<>();
        for (Span name : names) {
            for (Span role : rolesBeside(name)) {
                keys.add(String.join(" ", Keywords.ofAll(text(role), transcript.language())));
            }
        }
        return keys;
    }

    /** What is told of the bearer of a name that stands at these places; nothing where nothing is. */
    Set<Circumstances> of(List<Span> names) {
        OptionalInt born = Ages.bornBy(transcript, words, names);
        Optional<String> home = home(names);
        Optional<LocalDate> on = transcript.masthead().published();
        boolean dead = names.stream().anyMatch(this::isDead);
        boolean speaks = !dead && names.stream().anyMatch(name -> speaking.contains(name.start()));
        OptionalInt year = on.isPresent() ? OptionalInt.of(on.get().getYear()) : OptionalInt.empty();
        OptionalInt died = dead ? year : OptionalInt.empty();
        OptionalInt seen = speaks ? year : OptionalInt.empty();
        Set<Circumstances> told = new HashSet<>();
        for (Circumstances.Post post : posts(names, on)) {
            told.add(new Circumstances(born, Optional.empty(), Optional.of(post), home, died, seen));
        }
        if (told.isEmpty()) {
            told.add(new Circumstances(born, Optional.empty(), Optional.empty(), home, died, seen));
        }
        told.remove(Circumstances.NONE);
        return told;
    }

    private List<Span> rolesBeside(Span name) {
        List<Span> beside = new ArrayList<>();
        for (Span role : roles.subMap(Math.max(0, name.start() - ROLE_LENGTH_MAX), name.end() + ROLE_GAP_MAX + 1)
                .values()) {
            int before = name.start() - role.end();
            int behind = role.start() - name.end();
            boolean introduces = persons.get(role.end() + 1) != null;
            if ((before >= 0 && before <= ROLE_GAP_MAX) || (behind >= 0 && behind <= ROLE_GAP_MAX && !introduces)) {
                beside.add(role);
            }
        }
        return beside;
    }

    private Set<Circumstances.Post> posts(List<Span> names, Optional<LocalDate> on) {
        Set<Circumstances.Post> posts = new HashSet<>();
        if (on.isPresent()) {
            for (Span name : names) {
                for (Span role : rolesBeside(name)) {
                    office(role)
                            .map(office -> new Circumstances.Post(office, town(role), on.get()))
                            .ifPresent(posts::add);
                }
            }
        }
        return posts;
    }

    /** The office that a role is, where it is one of those that leave no room for another and is held. */
    private Optional<String> office(Span role) {
        List<String> parts = Keywords.words(text(role));
        boolean held = parts.stream().noneMatch(word -> words.notHeld().contains(word.toLowerCase(Locale.ROOT)));
        if (!held || words.notHeld().contains(wordBefore(role.start()))) {
            return Optional.empty();
        }
        List<String> keys = Keywords.of(text(role), transcript.language());
        for (int length = keys.size(); length > 0; length--) {
            for (int start = 0; start + length <= keys.size(); start++) {
                Optional<String> office = OFFICES.called(keys.subList(start, start + length));
                if (office.isPresent()) {
                    return office;
                }
            }
        }
        return Optional.empty();
    }

    /** The town or region that an office is held in: named inside its words or right behind them. */
    private Optional<String> town(Span role) {
        return places.subMap(role.start(), role.end() + ROLE_GAP_MAX).values().stream()
                .map(Mention.Place::where)
                .filter(where -> where.level().filter(Level.COUNTRY::equals).isEmpty())
                .map(Where::name)
                .findFirst();
    }

    /** The oblast that the bearer is said to be from. */
    private Optional<String> home(List<Span> names) {
        for (Span name : names) {
            for (Mention.Place place : places.subMap(
                            Math.max(0, name.start() - HOME_GAP_MAX), name.end() + HOME_GAP_MAX)
                    .values()) {
                Optional<String> oblast = place.where().admin1().map(code -> OBLASTS.getOrDefault(code, code));
                if (oblast.isPresent() && isHome(place.cited().span(), name)) {
                    return oblast;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHome(Span place, Span name) {
        if (place.end() <= name.start()) {
            boolean beside = name.start() - place.end() <= ROLE_GAP_MAX;
            return beside && hasHome(Keywords.words(lead(place.start())));
        }
        if (place.start() <= name.end()) {
            return false;
        }
        String between = transcript.text().substring(name.end(), place.start()).toLowerCase(Locale.ROOT);
        boolean another = persons.higherKey(name.start()) != null && persons.higherKey(name.start()) < place.start();
        if (another || between.indexOf('.') >= 0 || between.indexOf('\n') >= 0) {
            return false;
        }
        return words.from().contains(between.strip()) || (between.startsWith(", ") && hasHome(Keywords.words(between)));
    }

    private boolean hasHome(List<String> before) {
        int from = Math.max(0, before.size() - 3);
        return before.subList(from, before.size()).stream()
                .anyMatch(word -> words.home().contains(word.toLowerCase(Locale.ROOT)));
    }

    private boolean isDead(Span name) {
        if (words.deadBefore().contains(wordBefore(name.start()))) {
            return true;
        }
        int end = Math.min(transcript.text().length(), name.end() + LEAD_MAX);
        List<String> behind = Keywords.words(transcript.text().substring(name.end(), end));
        String first = behind.isEmpty() ? "" : behind.getFirst().toLowerCase(Locale.ROOT);
        String two = behind.size() < 2 ? first : first + ' ' + behind.get(1).toLowerCase(Locale.ROOT);
        boolean touches = transcript.text().startsWith(" ", name.end());
        return touches
                && (words.deadBehind().contains(first) || words.deadBehind().contains(two));
    }

    private String wordBefore(int start) {
        List<String> before = Keywords.words(lead(start));
        return before.isEmpty() || !transcript.text().startsWith(" ", start - 1)
                ? ""
                : before.getLast().toLowerCase(Locale.ROOT);
    }

    /** The text right before an offset, whole words only. */
    private String lead(int start) {
        int from = Math.max(0, start - LEAD_MAX);
        String lead = transcript.text().substring(from, start);
        int space = from == 0 ? -1 : lead.indexOf(' ');
        return lead.substring(space + 1);
    }

    private String text(Span span) {
        return transcript.text().substring(span.start(), span.end());
    }
}
