package org.dokaz.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * What a word that was found counts for: its nearness, and at most half as much again for being rare in the case and frequent in a short text. It
 * hangs on nothing but the texts, so that an index that was added to ranks as one that was made at once.
 */
final class Ranking extends Similarity {

    private static final float SHARE = 0.5F;
    private static final float SATURATION = 1.2F;
    private static final float LENGTH_SHARE = 0.75F;

    /** How many words a text of usual length has. */
    private static final float LENGTH_USUAL = 100;

    private static final int NORMS = 256;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double all = Math.max(1, collection.docCount());
        double rarity = 0;
        for (TermStatistics term : terms) {
            rarity += Math.log1p(Math.max(0, all - term.docFreq()) / term.docFreq());
        }
        float share = (float) (SHARE * Math.min(1, rarity / (Math.max(1, terms.length) * Math.log1p(all))));
        return new Counted(boost, boost * share);
    }

    private static final class Counted extends SimScorer {

        private static final float[] LENGTHS = new float[NORMS];

        static {
            for (int norm = 0; norm < NORMS; norm++) {
                float words = SmallFloat.byte4ToInt((byte) norm);
                LENGTHS[norm] = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * words / LENGTH_USUAL);
            }
        }

        private final float least;
        private final float more;

        Counted(float least, float more) {
            this.least = least;
            this.more = more;
        }

        @Override
        public float score(float frequency, long norm) {
            float length = LENGTHS[(int) norm & (NORMS - 1)];
            // Written so that rounding keeps the order: more words never count for less.
            return least + more * (1 - 1 / (1 + frequency / length));
        }
    }
}
