package io.autovoice.cpu.conversion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BandwidthTest {
    private static final VocoderFormat FORMAT = new VocoderFormat(24_000, 0.01);
    private static final int BIN_8K = 8000 * FORMAT.fftSize() / FORMAT.sampleRate();

    @Test
    void the_band_of_a_reference_ends_where_its_power_falls_away() {
        VocoderFrames frames = new VocoderFrames(FORMAT, 30);
        double[] power = new double[FORMAT.bins()];
        Arrays.fill(power, 0, BIN_8K + 1, 1e-3);
        Arrays.fill(power, BIN_8K + 1, power.length, 1e-9);
        float[] level = new float[30];
        for (int frame = 0; frame < 30; frame++) {
            frames.setPower(frame, power);
        }

        double hertz = Bandwidth.hertz(
                FORMAT, frames, new VoiceTrack(FrameGrid.TEN_MILLISECONDS, new float[30], level, new float[30][60]));

        assertThat(hertz).isCloseTo(8000, offset(30.0));
    }
}
