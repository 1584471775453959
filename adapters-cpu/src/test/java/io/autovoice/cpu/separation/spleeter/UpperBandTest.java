package io.autovoice.cpu.separation.spleeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.separation.SpleeterFrames;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperBandTest {

    @ParameterizedTest(name = "{0} below 11 kHz, {1} above")
    @CsvSource({"0, 0", "1, 1", "0.5, 0.1111", "0.95, 0.7037"})
    void the_top_of_what_is_seen_says_what_lies_above(float seen, float above) {
        float[] share = new float[SpleeterFrames.BINS];
        Arrays.fill(share, 0, 1024, seen);
        float[] spectrum = new float[2 * SpleeterFrames.BINS];
        Arrays.fill(spectrum, 1);

        UpperBand.extend(share, spectrum);

        assertThat(share[1023]).isEqualTo(seen);
        assertThat(share[1024]).isCloseTo(above, offset(1e-3f));
        assertThat(share[2048]).isCloseTo(above, offset(1e-3f));
    }
}
