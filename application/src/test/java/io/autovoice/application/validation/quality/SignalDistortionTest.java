package io.autovoice.application.validation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class SignalDistortionTest {
    private static final SampleRate RATE = new SampleRate(8000);
    private static final double TURN = 2 * Math.PI / 80; // whole periods in ten seconds
    private static final Waveform TRUTH = TestSignals.of(RATE, 10, 1, n -> 0.5 * Math.sin(TURN * n));

    @Test
    void an_orthogonal_error_of_a_tenth_is_twenty_decibels() {
        Waveform estimate = TestSignals.of(RATE, 10, 1, n -> 0.5 * Math.sin(TURN * n) + 0.05 * Math.cos(TURN * n));

        assertThat(SignalDistortion.decibels(TRUTH, estimate)).isCloseTo(20, offset(1e-3));
    }

    @Test
    void neither_scale_nor_a_constant_matters() {
        Waveform estimate =
                TestSignals.of(RATE, 10, 1, n -> 0.1 + 0.25 * Math.sin(TURN * n) + 0.025 * Math.cos(TURN * n));

        assertThat(SignalDistortion.decibels(TRUTH, estimate)).isCloseTo(20, offset(1e-3));
    }

    @Test
    void the_truth_itself_is_as_good_as_can_be() {
        assertThat(SignalDistortion.decibels(TRUTH, TRUTH)).isGreaterThan(80);
    }

    @Test
    void a_silent_truth_has_no_ratio() {
        assertThat(SignalDistortion.decibels(TestSignals.silence(RATE, 1, 1), TestSignals.silence(RATE, 1, 1)))
                .isNaN();
    }

    @Test
    void other_lengths_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignalDistortion.decibels(TRUTH, TestSignals.silence(RATE, 1, 1)));
    }
}
