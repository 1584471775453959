package io.autovoice.cpu.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

    /** As Resemblyzer's compute_partial_slices gives them for rate 1.3 and coverage 0.75. */
    @ParameterizedTest(name = "{0} samples")
    @CsvSource({"1, 0", "25600, 0", "31519, 0", "31520, '0 77'", "32000, '0 77'", "43839, '0 77'", "43840, '0 77 154'"})
    void overlap_and_cover_the_recording(long samples, String starts) {
        List<Long> expected =
                Arrays.stream(starts.split(" ")).map(Long::valueOf).toList();

        assertThat(Pieces.starts(samples)).isEqualTo(expected);
    }
}
