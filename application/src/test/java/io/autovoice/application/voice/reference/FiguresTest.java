package io.autovoice.application.voice.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.testing.TestSignals;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Bandwidth, range and held notes of signals that are known. */
class FiguresTest {
    private static final SampleRate RATE = new SampleRate(44_100);

    @Test
    void sound_ends_where_the_harmonics_end() {
        Waveform lowPassed = TestSignals.of(RATE, 2, 1, n -> {
            double sum = 0;
            for (int k = 1; k * 200 <= 8000; k++) {
                sum += Math.sin(2 * Math.PI * 200 * k * n / RATE.hertz() + k * k);
            }
            return 0.02 * sum;
        });

        assertThat(Bandwidth.hertz(lowPassed)).isCloseTo(8000, within(500.0));
    }

    @Test
    void noise_has_sound_up_to_the_end() {
        assertThat(Bandwidth.hertz(TestSignals.noise(RATE, 2, 1, 0.1, 9))).isEqualTo(22_000);
    }

    @Test
    void short_leaps_do_not_widen_the_range() {
        F0Contour f0 = contour(3000, hop -> hop % 50 < 6 ? 440 : 200 + hop % 50);

        assertThat(SungRange.of(f0).high()).isLessThan(260);
        assertThat(SungRange.of(f0).semitones()).isBetween(2.0, 5.0);
    }

    @Test
    void where_all_is_short_all_counts() {
        assertThat(SungRange.of(contour(40, hop -> hop % 2 == 0 ? 220 : 440)).high())
                .isEqualTo(440);
    }

    @Test
    void notes_with_vibrato_are_held() {
        F0Contour vibrato = contour(1000, hop -> 300 * Math.pow(2, Math.sin(2 * Math.PI * 6 * hop / 100.0) / 24));

        assertThat(HeldNotes.share(vibrato)).isGreaterThan(0.9);
    }

    @Test
    void gliding_is_not_held() {
        F0Contour glide = contour(1000, hop -> 150 * Math.pow(2, Math.abs(hop % 200 - 100) / 100.0));

        assertThat(HeldNotes.share(glide)).isLessThan(0.07);
    }

    @Test
    void notes_have_names() {
        assertThat(NoteName.of(440)).isEqualTo("A4");
        assertThat(NoteName.of(261.63)).isEqualTo("C4");
        assertThat(NoteName.of(110 * 1.06)).isEqualTo("A#2");
    }

    private static F0Contour contour(int hops, IntToDoubleFunction hertzAt) {
        float[] hertz = new float[hops];
        for (int hop = 0; hop < hops; hop++) {
            hertz[hop] = (float) hertzAt.applyAsDouble(hop);
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
