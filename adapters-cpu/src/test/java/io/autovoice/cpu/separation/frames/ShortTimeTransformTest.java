package io.autovoice.cpu.separation.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTimeTransformTest {

    @ParameterizedTest(name = "overlap {0}, {1} s")
    @CsvSource({"4, 1", "8, 0.337", "4, 0.01"})
    void there_and_back_is_the_same_sound(int overlap, double seconds) {
        ShortTimeTransform transform = ShortTimeTransform.of(SampleRate.CD, 0.02, overlap);
        float[] x = TestSignals.samples(TestSignals.noise(SampleRate.CD, seconds, 1, 0.5, 3), 0);
        float[] back = new float[x.length];

        for (int frame = 0; frame < transform.frames(x.length); frame++) {
            transform.add(transform.samples(transform.spectrum(x, frame)), frame, back);
        }

        for (int n = 0; n < x.length; n++) {
            assertThat(back[n]).isCloseTo(x[n], offset(1e-6f));
        }
    }
}
