package io.autovoice.cpu.conversion.hearing;

import io.autovoice.domain.content.ContentFeatures;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An encoder's rows as they are kept.
 *
 * @param rows one or more
 */
record HeardRows(float[][] rows, double perSecond) {
    private static final String ROWS = "rows";
    private static final String PER_SECOND = "per_second";

    static HeardRows of(ContentFeatures heard) {
        float[][] rows = IntStream.range(0, heard.hops()).mapToObj(heard::row).toArray(float[][]::new);
        return new HeardRows(rows, 1 / heard.grid().hopSeconds());
    }

    static Optional<HeardRows> from(Map<String, float[][]> arrays) {
        float[][] rows = arrays.get(ROWS);
        float[][] perSecond = arrays.get(PER_SECOND);
        return rows == null || rows.length == 0 || perSecond == null
                ? Optional.empty()
                : Optional.of(new HeardRows(rows, perSecond[0][0]));
    }

    Map<String, float[][]> arrays() {
        return Map.of(ROWS, rows, PER_SECOND, new float[][] {{(float) perSecond}});
    }
}
