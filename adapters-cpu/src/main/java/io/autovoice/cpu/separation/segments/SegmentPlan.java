package io.autovoice.cpu.separation.segments;

/**
 * Where segments of one length lie in a song: spread evenly from its start to its end, none beyond either, overlapping by
 * {@code overlap} of their length or more. A network that sees silence beyond the end of a song separates its last seconds worse.
 *
 * @param length samples of a segment
 * @param overlap 0..0.9
 */
record SegmentPlan(int length, double overlap) {

    SegmentPlan {
        if (length < 1 || !(overlap >= 0 && overlap <= 0.9)) {
            throw new IllegalArgumentException("Segments need a sample or more and an overlap of 0..0.9, got %d and %s"
                    .formatted(length, overlap));
        }
    }

    /** One for a song that is no longer than a segment. */
    int count(long frames) {
        double step = Math.max(1, Math.floor(length * (1 - overlap)));
        return 1 + (int) Math.ceil(Math.max(0, frames - length) / step);
    }

    long start(int index, long frames) {
        int last = count(frames) - 1;
        return last == 0 ? 0 : Math.round((double) (frames - length) * index / last);
    }
}
