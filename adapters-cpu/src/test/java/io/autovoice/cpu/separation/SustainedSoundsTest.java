package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SustainedSoundsTest {

    @Test
    void a_held_tone_goes_and_a_sung_one_stays() {
        Waveform held = TestSignals.harmonicTone(SyntheticSong.RATE, 6, 196);
        Waveform sung = SyntheticSong.voice(6);

        assertThat(kept(held)).isLessThan(0.1);
        assertThat(kept(sung)).isGreaterThan(0.7);
    }

    /** What is left, as a share of the level, away from the ends. */
    private static double kept(Waveform sound) {
        float[] x = TestSignals.samples(sound, 0);
        float[] rest = new SustainedSounds(SyntheticSong.RATE).removedFrom(new float[][] {x}, StageProgress.NONE)[0];
        int second = SyntheticSong.RATE.hertz();
        return TestSignals.rms(Arrays.copyOfRange(rest, second, x.length - second))
                / TestSignals.rms(Arrays.copyOfRange(x, second, x.length - second));
    }
}
