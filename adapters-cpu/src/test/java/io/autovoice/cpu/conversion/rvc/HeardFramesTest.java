package io.autovoice.cpu.conversion.rvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeardFramesTest {
    private static final Waveform VOICE = TestSignals.noise(new SampleRate(16_000), 0.1, 1, 0.5, 1);
    private static final float[] F0 = {100, 101, 0, 103, 104, 105, 106, 107, 108, 109, 110};

    /** Rows that hold their own number. */
    private static final ContentEncoder COUNTING = (voice, progress) -> {
        FrameGrid grid = new FrameGrid(0.020);
        float[] values = new float[grid.hops(voice)];
        for (int hop = 0; hop < values.length; hop++) {
            values[hop] = hop;
        }
        return new ContentFeatures(grid, 1, values);
    };

    @Test
    void every_row_stands_for_two_frames() {
        float[][] features = frames(Optional.empty(), 0.33).features(3, 5, StageProgress.NONE);

        assertThat(features).isDeepEqualTo(new float[][] {{0}, {0}, {1}, {1}, {2}});
    }

    @Test
    void beyond_the_song_its_mirror_image_goes_on() {
        assertThat(frames(Optional.empty(), 0.33).f0Hertz(-2, 5)).containsExactly(0, 101, 100, 101, 0);
        assertThat(frames(Optional.empty(), 0.33).f0Hertz(9, 4)).containsExactly(109, 110, 109, 108);
    }

    @Test
    void unvoiced_frames_keep_more_of_their_own() {
        Retrieval elsewhere = new Retrieval(new float[][] {{100}});

        float[][] features = frames(Optional.of(elsewhere), 0.33).features(0, 4, StageProgress.NONE);

        assertThat(features[0][0]).isCloseTo(75, offset(1e-4f)); // index rate of 100, the rest of row 0
        assertThat(features[2][0]).isCloseTo(0.33f * (75 + 0.25f) + 0.67f, offset(1e-4f)); // row 1, unvoiced
        assertThat(features[3][0]).isCloseTo(75.25f, offset(1e-4f));
    }

    @Test
    void at_a_half_nothing_is_protected() {
        Retrieval elsewhere = new Retrieval(new float[][] {{100}});

        float[][] features = frames(Optional.of(elsewhere), 0.5).features(0, 4, StageProgress.NONE);

        assertThat(features[2][0]).isCloseTo(75.25f, offset(1e-4f));
    }

    private static HeardFrames frames(Optional<Retrieval> retrieval, double protect) {
        return new HeardFrames(VOICE, F0, COUNTING, retrieval, new GeneratorSettings(0, 0.75, protect, 0.25));
    }
}
