package io.autovoice.domain.audio;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Cuts a waveform into chunks that follow each other without gap or overlap; each has real neighbours as context, so that a stage
 * whose reach is no longer than the context gives the same samples as on the whole waveform.
 */
public record ChunkPlan(int chunkFrames, int contextFrames) {

    public ChunkPlan {
        if (chunkFrames < 1 || contextFrames < 0) {
            throw new IllegalArgumentException(
                    "A chunk needs 1 frame or more and a context of 0 or more, got %d and %d frames"
                            .formatted(chunkFrames, contextFrames));
        }
    }

    public List<Chunk> over(long frames) {
        long chunks = (frames + chunkFrames - 1) / chunkFrames;
        return LongStream.range(0, chunks)
                .map(index -> index * chunkFrames)
                .mapToObj(start -> new Chunk(start, (int) Math.min(chunkFrames, frames - start), contextFrames))
                .toList();
    }
}
