package io.autovoice.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranspositionTest {
    @ParameterizedTest(name = "{0} Hz for a voice of {1} Hz: {2}")
    @CsvSource({"110, 220, 12", "220, 110, -12", "200, 220, 0", "130, 180, 0", "120, 200, 12", "100, 420, 24"})
    void moves_by_the_nearest_octaves(float sung, double voice, double semitones) {
        F0Contour song = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN, sung, sung});

        assertThat(Transposition.fitting(song, TestVoice.profile("voice", voice), AutoKey.OCTAVES)
                        .voice()
                        .value())
                .isEqualTo(semitones);
    }

    @Test
    void leaves_an_unvoiced_song_alone() {
        F0Contour song = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN});

        assertThat(Transposition.fitting(song, TestVoice.profile("voice", 200), AutoKey.OCTAVES))
                .isEqualTo(KeyChange.NONE);
    }
}
