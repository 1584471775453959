package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.conversion.difference.FrameGains;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnvelopeChangeTest {
    private static final int BINS = 513; // of 12 kHz
    private static final double NOTHING = -6 * Math.log(10);

    @Test
    void what_the_own_sound_is_not_raised_by_is_lacking() {
        EnvelopeChange change = new EnvelopeChange(raised(4), new float[] {1});
        double[] own = new double[BINS];
        double[] lacking = ones();

        change.logGain(0, own);
        change.lacking(0, lacking);

        assertThat(own[100]).isEqualTo(1);
        assertThat(Math.exp(own[100]) + lacking[100]).isCloseTo(Math.exp(4), offset(1e-9));
        assertThat(Math.exp(own[500]) + lacking[500]).isCloseTo(Math.exp(4), offset(1e-9));
    }

    @Test
    void a_frame_that_is_synthesised_keeps_its_own_top() {
        EnvelopeChange change = new EnvelopeChange(raised(1), new float[] {(float) NOTHING});
        double[] own = new double[BINS];
        double[] lacking = ones();

        change.logGain(0, own);
        change.lacking(0, lacking);

        assertThat(own[100]).isCloseTo(NOTHING, offset(1e-6));
        assertThat(own[BINS - 1]).isEqualTo(1); // which is also what lies above the vocoder's band
        assertThat(lacking[BINS - 1]).isZero();
        assertThat(Arrays.copyOfRange(own, 420, BINS)).isSorted();
    }

    private static FrameGains raised(double gain) {
        return new FrameGains() {
            @Override
            public int frames() {
                return 1;
            }

            @Override
            public void logGain(int frame, double[] into) {
                Arrays.fill(into, gain);
            }
        };
    }

    private static double[] ones() {
        double[] ones = new double[BINS];
        Arrays.fill(ones, 1);
        return ones;
    }
}
