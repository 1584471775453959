package io.autovoice.application.voice.reference.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class ClippingTest {
    private static final SampleRate RATE = new SampleRate(44_100);

    @Test
    void samples_cut_off_at_the_top_are_counted() {
        float[] x = TestSignals.samples(TestSignals.noise(RATE, 5, 1, 0.01, 4), 0);
        for (int n = 1000; n < 1100; n++) {
            x[n] = 0.5f;
        }

        assertThat(Clipping.share(WaveformStorage.heap(RATE, x))).isCloseTo(100.0 / x.length, within(1e-9));
    }

    @Test
    void silence_is_not_clipped() {
        assertThat(Clipping.share(TestSignals.silence(RATE, 1, 2))).isZero();
    }
}
