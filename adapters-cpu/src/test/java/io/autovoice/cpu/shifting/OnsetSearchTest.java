package io.autovoice.cpu.shifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnsetSearchTest {
    private static final int BEAT = 11_025; // frames, 250 ms

    @Test
    void each_stroke_of_a_drum_is_one_attack() {
        Random random = new Random(1);
        Waveform drum = TestSignals.of(
                SampleRate.CD,
                2,
                2,
                n -> 0.4 * random.nextGaussian() * Math.exp(-(n % BEAT) / 2000.0) + 0.05 * Math.sin(0.02 * n));

        long[] onsets = in(drum);

        assertThat(onsets).hasSize(8);
        for (int n = 1; n < onsets.length; n++) {
            assertThat((double) onsets[n]).isCloseTo(n * BEAT, within(140.0)); // a block
        }
    }

    @Test
    void a_held_tone_and_steady_noise_have_none_after_their_start() {
        Waveform tone = TestSignals.harmonicTone(SampleRate.CD, 1, 220);
        Waveform noise = TestSignals.noise(SampleRate.CD, 1, 1, 0.3, 2);

        assertThat(in(tone)).containsExactly(0);
        assertThat(in(noise)).containsExactly(0);
    }

    @Test
    void silence_has_none() {
        assertThat(in(TestSignals.silence(SampleRate.CD, 0.5, 1))).isEmpty();
    }

    private static long[] in(Waveform music) {
        return OnsetSearch.in(music, StageProgress.NONE);
    }
}
