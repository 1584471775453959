package io.autovoice.domain.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class VoicePlacementTest {
    private static final SampleRate RATE = new SampleRate(8000);
    private static final float[] TONE = TestSignals.samples(TestSignals.harmonicTone(RATE, 0.7, 220), 0);

    @Test
    void a_voice_in_the_middle_stays_as_loud_as_it_is() {
        assertPlaced(1, 1, TONE, TONE);
    }

    @Test
    void a_voice_at_the_left_stays_there_and_as_loud() {
        assertPlaced(2, 0, TONE, new float[TONE.length]);
    }

    @Test
    void a_voice_half_way_to_the_right_stays_there() {
        assertPlaced(0.5, 1.5, scaled(0.2f), scaled(0.6f));
    }

    @Test
    void silence_is_put_in_the_middle() {
        assertPlaced(1, 1, new float[TONE.length], new float[TONE.length]);
    }

    @Test
    void channels_that_cancel_out_are_put_in_the_middle() {
        assertPlaced(1, 1, TONE, scaled(-1));
    }

    @Test
    void one_channel_is_left_alone() {
        assertPlaced(1, 1, TONE);
    }

    private static void assertPlaced(double left, double right, float[]... vocals) {
        Waveform voice = WaveformStorage.heap(RATE, TONE);

        Waveform placed = VoicePlacement.of(WaveformStorage.heap(RATE, vocals)).place(voice);

        assertThat(placed.channels()).isEqualTo(vocals.length);
        assertThat(placed.frames()).isEqualTo(voice.frames());
        assertThat(TestSignals.samples(placed, 0)[3]).isCloseTo((float) (left * TONE[3]), within(1e-6f));
        int last = vocals.length - 1;
        assertThat(TestSignals.samples(placed, last)[3]).isCloseTo((float) (right * TONE[3]), within(1e-6f));
    }

    private static float[] scaled(float gain) {
        float[] scaled = TONE.clone();
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= gain;
        }
        return scaled;
    }
}
