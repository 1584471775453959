package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.vocoder.VocoderFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrebleTest {
    private static final VocoderFormat FORMAT = new VocoderFormat(24_000, 0.01);
    private static final int BIN_8K = 8000 * FORMAT.fftSize() / FORMAT.sampleRate();

    @Test
    void a_full_band_target_is_left_alone() {
        Treble treble = new Treble(FORMAT, 12_000);
        double[] borrowed = flat(1);

        treble.extend(borrowed, flat(5), treble.shift(borrowed, flat(5)));

        assertThat(borrowed).containsOnly(1);
    }

    @Test
    void above_a_narrow_band_the_own_envelope_goes_on_at_the_borrowed_level() {
        Treble treble = new Treble(FORMAT, 8000);
        double[] borrowed = flat(1);
        Arrays.fill(borrowed, BIN_8K, borrowed.length, -20); // the target's empty octave
        double[] own = flat(0.5);

        float shift = treble.shift(borrowed, own);
        treble.extend(borrowed, own, shift);

        assertThat(shift).isCloseTo(0.5f, offset(1e-6f));
        assertThat(borrowed[borrowed.length - 1]).isCloseTo(1, offset(1e-6));
        assertThat(borrowed[BIN_8K / 2]).isEqualTo(1);
    }

    @Test
    void shifts_are_smoothed_and_stay_within_ten_decibels() {
        float[] shifts = new float[50];
        Arrays.fill(shifts, 25, 50, 100f);

        float[] settled = new Treble(FORMAT, 8000).settled(shifts);

        assertThat(settled[49]).isCloseTo((float) Math.log(10), offset(1e-5f));
        assertThat(settled[0]).isZero();
        assertThat(settled).isSorted();
    }

    private static double[] flat(double value) {
        double[] values = new double[FORMAT.bins()];
        Arrays.fill(values, value);
        return values;
    }
}
