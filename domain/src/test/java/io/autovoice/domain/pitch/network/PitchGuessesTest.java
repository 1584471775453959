package io.autovoice.domain.pitch.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class PitchGuessesTest {
    private static final PitchGuesses GUESSES =
            new PitchGuesses(new float[] {200, 220, 440}, new float[] {0.2f, 0.6f, 0.4f});

    @Test
    void between_neighbours_pitch_runs_on_a_line_in_octaves() {
        assertThat(GUESSES.hertzAt(0.5)).isCloseTo(Math.sqrt(200 * 220), offset(1e-3));
        assertThat(GUESSES.salienceAt(0.5)).isCloseTo(0.4, offset(1e-6));
    }

    @Test
    void a_jump_goes_to_the_surer_side() {
        assertThat(GUESSES.hertzAt(1.9)).isEqualTo(220);
    }

    @Test
    void beyond_the_ends_the_outermost_frame_holds() {
        assertThat(GUESSES.hertzAt(-3)).isEqualTo(200);
        assertThat(GUESSES.salienceAt(7)).isCloseTo(0.4, offset(1e-6));
    }

    @Test
    void one_frame_is_enough() {
        PitchGuesses one = new PitchGuesses(new float[] {100}, new float[] {0.5f});

        assertThat(one.hertzAt(0.3)).isEqualTo(100);
        assertThat(one.salienceAt(5)).isEqualTo(0.5f);
    }

    @Test
    void no_frame_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PitchGuesses(new float[0], new float[0]));
    }
}
