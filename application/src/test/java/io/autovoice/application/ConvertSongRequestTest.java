package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.mixing.MixLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertSongRequestTest {
    @Test
    void defaults_leave_the_song_as_it_is() {
        ConvertSongRequest request = FakeSongs.request().build();

        assertThat(request.levels()).isEqualTo(MixLevels.UNITY);
        assertThat(request.pitchShift()).isEmpty();
        assertThat(request.preserveTechniques()).isTrue();
        assertThat(request.returnStems()).isFalse();
        assertThat(request.listeners()).isEmpty();
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-12.01, 13, Double.NaN})
    void a_pitch_shift_of_over_an_octave_is_refused(double semitones) {
        assertThatThrownBy(() -> FakeSongs.request().pitchShift(semitones).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.1, 2.01, Double.NaN})
    void a_volume_out_of_range_is_refused(double factor) {
        assertThatThrownBy(() -> FakeSongs.request().vocalVolume(factor).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FakeSongs.request().instrumentalVolume(factor).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pitch_shift_and_auto_key_are_not_both_taken() {
        assertThatThrownBy(() -> FakeSongs.request()
                        .pitchShift(2)
                        .autoKey(AutoKey.OCTAVES)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
    }
}
