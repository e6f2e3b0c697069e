package org.dokaz.learn;

import java.util.Arrays;

/**
 * The scores of one sequence: of each label at each place, and of each label after each other one. A linear-chain conditional
 * random field.
 *
 * @see <a href="https://repository.upenn.edu/cis_papers/159/">Lafferty, McCallum and Pereira 2001, on conditional random fields</a>
 */
final class Chain {

    private final int labels;
    private int size;
    private double[] single = new double[0];
    private double[] paired = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];

    Chain(int labels) {
        this.labels = labels;
    }

    /** Takes the scores that the weights give to this evidence. */
    void score(Evidence evidence, Table singles, Table pairs) {
        size = evidence.size();
        if (single.length < size * labels) {
            single = new double[size * labels];
            paired = new double[size * labels * labels];
            forward = new double[size * labels];
            backward = new double[size * labels];
        }
        Arrays.fill(single, 0, size * labels, 0);
        Arrays.fill(paired, 0, size * labels * labels, 0);
        for (int place = 0; place < size; place++) {
            for (int piece = evidence.singlesFrom(place); piece < evidence.singlesFrom(place + 1); piece++) {
                int row = singles.find(evidence.singles()[piece]);
                if (row >= 0) {
                    singles.addTo(row, evidence.scaleAt(place), single, place * labels);
                }
            }
            for (int piece = evidence.preferredFrom(place); piece < evidence.preferredFrom(place + 1); piece++) {
                single[place * labels + evidence.preferredLabel(piece)] += evidence.strength(piece);
            }
            for (int piece = evidence.pairsFrom(place); place > 0 && piece < evidence.pairsFrom(place + 1); piece++) {
                int row = pairs.find(evidence.pairs()[piece]);
                if (row >= 0) {
                    pairs.addTo(row, evidence.pairedScale(), paired, place * labels * labels);
                }
            }
        }
    }

    /** Adds to the score of a label wherever it stands. */
    void favour(int label, double by) {
        for (int place = 0; place < size; place++) {
            single[place * labels + label] += by;
        }
    }

    private double paired(int place, int before, int label) {
        return paired[(place * labels + before) * labels + label];
    }

    /** The labels that together score highest. */
    int[] best() {
        int[] best = new int[size];
        if (size == 0) {
            return best;
        }
        int[] from = new int[size * labels];
        System.arraycopy(single, 0, forward, 0, labels);
        for (int place = 1; place < size; place++) {
            for (int label = 0; label < labels; label++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < labels; before++) {
                    double score = forward[(place - 1) * labels + before] + paired(place, before, label);
                    if (score > highest) {
                        highest = score;
                        from[place * labels + label] = before;
                    }
                }
                forward[place * labels + label] = highest + single[place * labels + label];
            }
        }
        int last = size - 1;
        for (int label = 1; label < labels; label++) {
            if (forward[last * labels + label] > forward[last * labels + best[last]]) {
                best[last] = label;
            }
        }
        for (int place = last; place > 0; place--) {
            best[place - 1] = from[place * labels + best[place]];
        }
        return best;
    }

    /** Fills the sums over all ways to label what stands before, and after, each place; gives the logarithm of their total. */
    double sum() {
        System.arraycopy(single, 0, forward, 0, labels);
        double[] terms = new double[labels];
        for (int place = 1; place < size; place++) {
            for (int label = 0; label < labels; label++) {
                for (int before = 0; before < labels; before++) {
                    terms[before] = forward[(place - 1) * labels + before] + paired(place, before, label);
                }
                forward[place * labels + label] = logSum(terms) + single[place * labels + label];
            }
        }
        int last = (size - 1) * labels;
        Arrays.fill(backward, last, last + labels, 0);
        for (int place = size - 2; place >= 0; place--) {
            for (int label = 0; label < labels; label++) {
                for (int after = 0; after < labels; after++) {
                    terms[after] = backward[(place + 1) * labels + after]
                            + paired(place + 1, label, after)
                            + single[(place + 1) * labels + after];
                }
                backward[place * labels + label] = logSum(terms);
            }
        }
        System.arraycopy(forward, last, terms, 0, labels);
        return logSum(terms);
    }

    /** How probable a label is at a place; {@link #sum()} must have been called and have given {@code total}. */
    double probability(int place, int label, double total) {
        return StrictMath.exp(forward[place * labels + label] + backward[place * labels + label] - total);
    }

    /** How probable a label is at a place after another at the place before. */
    double probability(int place, int before, int label, double total) {
        return StrictMath.exp(forward[(place - 1) * labels + before]
                + paired(place, before, label)
                + single[place * labels + label]
                + backward[place * labels + label]
                - total);
    }

    private static double logSum(double[] terms) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double term : terms) {
            highest = Math.max(highest, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += StrictMath.exp(term - highest);
        }
        return highest + StrictMath.log(sum);
    }
}
