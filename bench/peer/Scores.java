import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well attributions were found, on the articles' own tokens. One found and one marked belong together when half of the tokens of
 * their contents are the same; the attribution is right when their sources share a word, or neither has one. What was found without
 * content does not count.
 */
final class Scores {

    private static final double SAME_MIN = 0.5;

    private final Map<Article.Quoted, Recall> recalls = new EnumMap<>(Article.Quoted.class);
    private int found;
    private int marked;
    private int right;
    private int matchedWithSource;
    private int rightWithSource;
    private long tokensFound;
    private long tokensMarked;
    private long tokensRight;

    Scores() {
        for (Article.Quoted quoted : Article.Quoted.values()) {
            recalls.put(quoted, new Recall());
        }
    }

    private static final class Recall {
        private int marked;
        private int matched;
        private int right;
    }

    private record Tokens(BitSet source, BitSet content) {}

    private record Pair(int found, int marked, double same) {}

    void add(Article article, List<Said> said) {
        List<Tokens> ours = tokens(article, said);
        List<Tokens> theirs = tokens(article, article.said());
        found += ours.size();
        marked += theirs.size();
        BitSet allOurs = contents(ours);
        BitSet allTheirs = contents(theirs);
        tokensFound += allOurs.cardinality();
        tokensMarked += allTheirs.cardinality();
        tokensRight += shared(allOurs, allTheirs).cardinality();
        for (Tokens one : theirs) {
            recalls.get(article.quoted(one.content())).marked++;
        }
        for (Pair pair : matched(ours, theirs)) {
            judge(article, ours.get(pair.found()), theirs.get(pair.marked()));
        }
    }

    private void judge(Article article, Tokens ours, Tokens theirs) {
        Recall recall = recalls.get(article.quoted(theirs.content()));
        recall.matched++;
        boolean isRight;
        if (theirs.source().isEmpty()) {
            isRight = ours.source().isEmpty();
        } else {
            isRight = shared(ours.source(), theirs.source()).intersects(article.words());
            matchedWithSource++;
            rightWithSource += isRight ? 1 : 0;
        }
        right += isRight ? 1 : 0;
        recall.right += isRight ? 1 : 0;
    }

    /** The pairs that belong together: the most alike first, each attribution in one pair at most. */
    private static List<Pair> matched(List<Tokens> ours, List<Tokens> theirs) {
        List<Pair> pairs = new ArrayList<>();
        for (int left = 0; left < ours.size(); left++) {
            for (int right = 0; right < theirs.size(); right++) {
                double same = same(ours.get(left).content(), theirs.get(right).content());
                if (same >= SAME_MIN) {
                    pairs.add(new Pair(left, right, same));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::same)
                .reversed()
                .thenComparingInt(Pair::found)
                .thenComparingInt(Pair::marked));
        BitSet used = new BitSet();
        BitSet taken = new BitSet();
        List<Pair> matched = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!used.get(pair.found()) && !taken.get(pair.marked())) {
                used.set(pair.found());
                taken.set(pair.marked());
                matched.add(pair);
            }
        }
        return matched;
    }

    private static List<Tokens> tokens(Article article, List<Said> said) {
        return said.stream()
                .map(one -> new Tokens(article.tokensIn(one.source()), article.tokensIn(one.content())))
                .filter(one -> !one.content().isEmpty())
                .toList();
    }

    private static BitSet contents(List<Tokens> all) {
        BitSet contents = new BitSet();
        all.forEach(one -> contents.or(one.content()));
        return contents;
    }

    private static BitSet shared(BitSet left, BitSet right) {
        BitSet shared = (BitSet) left.clone();
        shared.and(right);
        return shared;
    }

    private static double same(BitSet left, BitSet right) {
        double shared = shared(left, right).cardinality();
        return shared / (left.cardinality() + right.cardinality() - shared);
    }

    int found() {
        return found;
    }

    int marked() {
        return marked;
    }

    int marked(Article.Quoted quoted) {
        return recalls.get(quoted).marked;
    }

    /** The share of what was found that is right. */
    double precision() {
        return share(right, found);
    }

    /** The share of what is marked that was found and is right. */
    double recall() {
        return share(right, marked);
    }

    double relationF1() {
        return share(2.0 * right, (double) found + marked);
    }

    /** The share of what is marked and quoted to this extent whose content was found, whoever it was given to. */
    double contentRecall(Article.Quoted quoted) {
        return share(recalls.get(quoted).matched, recalls.get(quoted).marked);
    }

    /** The share of what is marked and quoted to this extent that was found and given to the right source. */
    double recall(Article.Quoted quoted) {
        return share(recalls.get(quoted).right, recalls.get(quoted).marked);
    }

    /** The share of right sources where the content was found and a source is marked. */
    double sourceShare() {
        return share(rightWithSource, matchedWithSource);
    }

    double contentTokenF1() {
        return share(2.0 * tokensRight, (double) tokensFound + tokensMarked);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
