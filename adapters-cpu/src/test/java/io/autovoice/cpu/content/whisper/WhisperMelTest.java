package io.autovoice.cpu.content.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.mel.GoldenMel;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.domain.audio.view.MirroredWaveform;
import org.junit.jupiter.api.Test;

class WhisperMelTest {

    @Test
    void agrees_with_librosa() {
        MirroredWaveform voice = new MirroredWaveform(GoldenMel.voice(), -320, 320 + 8000 + 400);

        float[] mel = WhisperMel.tensor(new PowerMel(80).frames(voice, 2, 50)).toFloats();

        float[] expected = GoldenMel.floats("whisper");
        assertThat(mel).hasSameSizeAs(expected);
        for (int n = 0; n < mel.length; n++) {
            assertThat(mel[n]).isCloseTo(expected[n], offset(2e-5f));
        }
    }

    @Test
    void silence_is_at_the_floor() {
        float[] mel = WhisperMel.tensor(new double[3][80]).toFloats();

        assertThat(mel).containsOnly(-1.5f); // (-10 + 4) / 4
    }

    @Test
    void nothing_is_more_than_eighty_decibels_below_the_loudest() {
        double[][] power = new double[1][2];
        power[0][0] = 1;

        assertThat(WhisperMel.tensor(power).toFloats()).containsExactly(1, -1);
    }
}
