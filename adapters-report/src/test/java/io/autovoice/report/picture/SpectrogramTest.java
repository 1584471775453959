package io.autovoice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.TestSignals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramTest {

    @ParameterizedTest
    @ValueSource(doubles = {200, 1000, 3000})
    void a_tone_is_brightest_where_its_frequency_lies(double hertz) {
        Spectrogram spectrogram = Spectrogram.of(sine(SampleRate.CD, hertz, 1));

        int middle = spectrogram.columns() / 2;
        int brightest = 0;
        for (int row = 0; row < Spectrogram.ROWS; row++) {
            brightest =
                    spectrogram.decibelsAt(middle, row) > spectrogram.decibelsAt(middle, brightest) ? row : brightest;
        }
        double height = 1 - (brightest + 0.5) / Spectrogram.ROWS;
        assertThat(height).isCloseTo(spectrogram.height(hertz), within(2.0 / Spectrogram.ROWS));
    }

    @Test
    void a_sine_of_full_scale_is_near_0_db() {
        assertThat(Spectrogram.of(sine(SampleRate.CD, 1000, 1)).peakDb())
                .isCloseTo(0, within(1.5)); // a Hann window loses up to 1.4 dB between two bins
    }

    @Test
    void half_the_amplitude_is_6_db_less() {
        double full = Spectrogram.of(sine(SampleRate.CD, 1000, 1)).peakDb();
        double half = Spectrogram.of(sine(SampleRate.CD, 1000, 0.5)).peakDb();

        assertThat(full - half).isCloseTo(6.02, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8000, 22_050, 192_000})
    void any_rate_makes_a_picture(int hertz) {
        Spectrogram spectrogram = Spectrogram.of(TestSignals.silence(new SampleRate(hertz), 2, 2));

        assertThat(spectrogram.peakDb()).isEqualTo(SpectrogramReader.FLOOR_DB);
        assertThat(spectrogram.topHertz()).isLessThanOrEqualTo(hertz / 2.0);
        assertThat(spectrogram.png(0)).isNotEmpty();
    }

    @Test
    void three_hours_are_read_in_few_short_blocks() {
        CountingWaveform song = new CountingWaveform(new SampleRate(8000), 3 * 3600);

        Spectrogram spectrogram = Spectrogram.of(song);

        assertThat(spectrogram.columns()).isEqualTo(1200);
        assertThat(song.reads).isLessThanOrEqualTo(4800);
        assertThat(song.longestRead).isLessThanOrEqualTo(1024);
    }

    @Test
    void the_png_is_read_by_others() throws IOException {
        Spectrogram spectrogram = Spectrogram.of(sine(SampleRate.CD, 1000, 1));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(spectrogram.png(0)));

        assertThat(image.getWidth()).isEqualTo(spectrogram.columns());
        assertThat(image.getHeight()).isEqualTo(Spectrogram.ROWS);
        byte[] palette = ColourMap.palette();
        int row = (int) (Spectrogram.ROWS * (1 - spectrogram.height(15_000))); // nothing sounds there
        assertThat(image.getRGB(image.getWidth() / 2, row) & 0xff).isEqualTo(palette[2] & 0xff);
    }

    private static Waveform sine(SampleRate rate, double hertz, double amplitude) {
        return TestSignals.of(rate, 1, 1, n -> amplitude * Math.sin(2 * Math.PI * hertz * n / rate.hertz()));
    }

    /** Silence that counts how it is read. */
    private static final class CountingWaveform implements Waveform {
        private final SampleRate rate;
        private final long seconds;
        private int reads;
        private int longestRead;

        CountingWaveform(SampleRate rate, long seconds) {
            this.rate = rate;
            this.seconds = seconds;
        }

        @Override
        public SampleRate rate() {
            return rate;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public long frames() {
            return seconds * rate.hertz();
        }

        @Override
        public void read(int channel, long fromFrame, float[] into) {
            reads++;
            longestRead = Math.max(longestRead, into.length);
            Arrays.fill(into, 0);
        }
    }
}
