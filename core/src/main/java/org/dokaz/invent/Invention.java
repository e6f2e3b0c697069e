package org.dokaz.invent;

import java.util.Iterator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A corpus of fiction without end, of which as much is made as is asked for. The same seed and difficulty give the same documents on
 * every machine, and a small corpus is the beginning of every larger one. Nothing is held: each episode follows from the seed and its
 * number, so that the streams may also be worked on by several threads.
 */
public final class Invention {

    private final World world;
    private final Difficulty difficulty;

    private Invention(World world, Difficulty difficulty) {
        this.world = world;
        this.difficulty = difficulty;
    }

    /** The corpus of a seed. */
    public static Invention of(long seed, Difficulty difficulty) {
        return new Invention(new World(seed), difficulty);
    }

    /** The corpus of a seed, as hard as is usual. */
    public static Invention of(long seed) {
        return of(seed, Difficulty.USUAL);
    }

    /** One of its episodes, from 0. */
    public Episode episode(long number) {
        return new Plot(world, difficulty, number).told();
    }

    /** Its episodes, without end. */
    public Stream<Episode> episodes() {
        return LongStream.range(0, Long.MAX_VALUE).mapToObj(this::episode);
    }

    /** Its documents, without end. */
    public Stream<InventedDocument> documents() {
        return episodes().flatMap(episode -> episode.documents().stream());
    }

    /** As many episodes as have so many documents, the last of them cut off there. */
    public Iterable<Episode> episodesOf(long documents) {
        return () -> new Cut(episodes().iterator(), documents);
    }

    private static final class Cut implements Iterator<Episode> {

        private final Iterator<Episode> episodes;
        private long left;

        Cut(Iterator<Episode> episodes, long documents) {
            this.episodes = episodes;
            this.left = documents;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Episode next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException("no documents are left");
            }
            Episode episode = episodes.next().first((int) Math.min(left, Integer.MAX_VALUE));
            left -= episode.documents().size();
            return episode;
        }
    }
}
