package io.autovoice.cpu.conversion.rvc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 21, 39, 801, 1000, 1001, 1999, 2001, 12_345})
    void stretches_follow_each_other_and_fit(int frames) {
        for (OptionalInt fixed : List.of(OptionalInt.empty(), OptionalInt.of(1000), OptionalInt.of(40))) {
            int longest = fixed.isPresent() ? fixed.getAsInt() - 2 * Stretch.context(fixed) : 1000;

            List<Stretch> stretches = Stretch.of(voiced(frames), fixed);

            int at = 0;
            for (Stretch stretch : stretches) {
                assertThat(stretch.from()).isEqualTo(at);
                assertThat(stretch.frames()).isBetween(stretches.size() == 1 ? 1 : 8, longest);
                at = stretch.to();
            }
            assertThat(at).isEqualTo(frames);
        }
    }

    @Test
    void a_cut_lies_in_a_pause_where_there_is_one() {
        float[] f0 = voiced(3000);
        Arrays.fill(f0, 900, 920, 0);

        assertThat(Stretch.of(f0, OptionalInt.empty()).get(0).to()).isBetween(905, 915);
    }

    private static float[] voiced(int frames) {
        float[] f0 = new float[frames];
        Arrays.fill(f0, 200);
        return f0;
    }
}
