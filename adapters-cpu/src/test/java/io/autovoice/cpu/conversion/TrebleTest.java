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
    void what_a_full_band_target_tells_is_taken_up_to_the_last_octave_of_the_vocoder() {
        Treble treble = new Treble(FORMAT, 12_000);
        double[] gain = flat(1);

        treble.extend(gain, 5);

        assertThat(Arrays.copyOf(gain, gain.length - 5)).containsOnly(1);
    }

    @Test
    void above_a_narrow_band_the_gain_at_its_upper_end_goes_on() {
        Treble treble = new Treble(FORMAT, 8000);
        double[] gain = flat(0.5);
        Arrays.fill(gain, BIN_8K, gain.length, -20); // the target's empty octave

        float shift = treble.shift(gain);
        treble.extend(gain, shift);

        assertThat(shift).isCloseTo(0.5f, offset(1e-6f));
        assertThat(gain[gain.length - 1]).isCloseTo(0.5, offset(1e-6));
        assertThat(gain[BIN_8K / 2]).isEqualTo(0.5);
    }

    @Test
    void shifts_are_smoothed_and_stay_within_five_decibels() {
        float[] shifts = new float[50];
        Arrays.fill(shifts, 25, 50, 100f);

        float[] settled = new Treble(FORMAT, 8000).settled(shifts);

        assertThat(settled[49]).isCloseTo((float) (0.5 * Math.log(10)), offset(1e-5f));
        assertThat(settled[0]).isZero();
        assertThat(settled).isSorted();
    }

    @Test
    void half_of_a_steady_shift_goes_on() {
        float[] shifts = new float[50];
        Arrays.fill(shifts, -1.2f);

        assertThat(new Treble(FORMAT, 8000).settled(shifts)[20]).isCloseTo(-0.6f, offset(1e-5f));
    }

    private static double[] flat(double value) {
        double[] values = new double[FORMAT.bins()];
        Arrays.fill(values, value);
        return values;
    }
}
