package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkPlanTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void chunks_cover_every_frame_once_and_in_order(long seed) {
        Random random = new Random(seed);
        ChunkPlan plan = new ChunkPlan(1 + random.nextInt(1000), random.nextInt(300));
        long frames = random.nextInt(20_000);

        long end = 0;
        for (Chunk chunk : plan.over(frames)) {
            assertThat(chunk.start()).isEqualTo(end);
            assertThat(chunk.length()).isBetween(1, plan.chunkFrames());
            assertThat(chunk.readFrom()).isEqualTo(chunk.start() - plan.contextFrames());
            assertThat(chunk.readLength()).isEqualTo(chunk.length() + 2 * plan.contextFrames());
            end += chunk.length();
        }
        assertThat(end).isEqualTo(frames);
    }

    @Test
    void nothing_needs_no_chunk() {
        assertThat(new ChunkPlan(10, 2).over(0)).isEmpty();
    }

    @Test
    void a_song_of_three_hours_at_192_khz_is_no_overflow() {
        long frames = 3L * 3600 * 192_000;

        List<Chunk> chunks = new ChunkPlan(1 << 20, 0).over(frames);

        Chunk last = chunks.get(chunks.size() - 1);
        assertThat(last.start() + last.length()).isEqualTo(frames);
    }

    @Test
    void a_plan_without_sense_is_refused() {
        assertThatThrownBy(() -> new ChunkPlan(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChunkPlan(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
