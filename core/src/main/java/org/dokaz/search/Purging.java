package org.dokaz.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/** Which files of the index are written anew: as usual, and every one that still has something in it that was taken out. */
final class Purging extends FilterMergePolicy {

    Purging() {
        super(new TieredMergePolicy());
    }

    @Override
    public MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context) throws IOException {
        MergePolicy.MergeSpecification purging = new MergePolicy.MergeSpecification();
        for (SegmentCommitInfo segment : segments) {
            if (context.numDeletesToMerge(segment) > 0
                    && !context.getMergingSegments().contains(segment)) {
                purging.add(new OneMerge(List.of(segment)));
            }
        }
        return purging;
    }
}
