package io.autovoice.cpu.separation.frames;

import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs over frames in batches: the frames of a batch side by side, the batches and what is added up one after the other. */
public final class FrameLoop {
    /** Frames in a batch. Their results are taken before the next batch starts, so that as many buffers serve a whole loop. */
    public static final int BATCH = 8;

    private FrameLoop() {}

    /** Frames must not share what they write. */
    public static void forEach(int frames, StageProgress progress, IntConsumer work) {
        for (int from = 0; from < frames; from += BATCH) {
            IntStream.range(from, Math.min(frames, from + BATCH)).parallel().forEach(work);
            progress.advanced(Math.min(1, (from + BATCH) / (double) frames));
        }
    }

    /** Works out frames side by side, then hands the results over in order: sums come out alike on any number of threads. */
    public static <T> void inOrder(int frames, StageProgress progress, IntFunction<T> work, Taker<T> taker) {
        for (int from = 0; from < frames; from += BATCH) {
            int first = from;
            List<T> results = IntStream.range(from, Math.min(frames, from + BATCH))
                    .parallel()
                    .mapToObj(work)
                    .toList();
            for (int i = 0; i < results.size(); i++) {
                taker.take(first + i, results.get(i));
            }
            progress.advanced(Math.min(1, (from + BATCH) / (double) frames));
        }
    }

    /** Hears of each result in order. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(int frame, T result);
    }
}
