package io.autovoice.cpu.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessRoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}, {2} Hz, {3} channels, {4} frames")
    @CsvSource({
        "wav, FLOAT_32, 44100, 2, 44101", "wav, FLOAT_32, 8000, 1, 1", "wav, FLOAT_32, 192000, 8, 1023",
        "wav, FLOAT_32, 44101, 12, 5000", "wav, PCM_24, 48000, 6, 44101", "wav, PCM_24, 8000, 1, 1023",
        "wav, PCM_16, 44100, 2, 44101", "wav, PCM_16, 192000, 3, 1", "flac, PCM_16, 44100, 2, 44101",
        "flac, PCM_16, 8000, 1, 1", "flac, PCM_24, 192000, 2, 44101", "flac, PCM_24, 44100, 8, 1023",
        "flac, PCM_24, 16000, 5, 4097", "flac, PCM_24, 22050, 7, 1", "flac, FLOAT_32, 96000, 4, 1023"
    })
    void rate_channels_and_every_frame_are_kept(
            String ending, SampleFormat format, int hertz, int channels, int frames) {
        Waveform song = TestAudio.noise(hertz, channels, frames);
        Path path = folder.resolve("song." + ending);

        TestAudio.WRITER.write(song, TestAudio.file(path, format), StageProgress.NONE);
        Waveform read = TestAudio.READER.read(path, StageProgress.NONE);

        assertThat(read.rate()).isEqualTo(song.rate());
        assertThat(read.channels()).isEqualTo(channels);
        assertThat(read.frames()).isEqualTo(frames);
        for (int channel = 0; channel < channels; channel++) {
            assertThat(largestError(song, read, channel)).isLessThanOrEqualTo(halfStep(ending, format));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac"})
    void samples_beyond_full_scale_are_clipped_and_what_is_no_number_is_silent(String ending) {
        float[] odd = {2f, -2f, Float.NaN, Float.POSITIVE_INFINITY, 0.25f};
        Path path = folder.resolve("odd." + ending);

        TestAudio.WRITER.write(
                WaveformStorage.heap(SampleRate.CD, odd),
                TestAudio.file(path, SampleFormat.PCM_16),
                StageProgress.NONE);

        assertThat(TestAudio.channel(TestAudio.READER.read(path, StageProgress.NONE), 0))
                .containsExactly(32767 / 32768f, -1f, 0f, 0f, 0.25f);
    }

    @Test
    void a_float_wav_keeps_whatever_it_is_given() {
        float[] odd = {2f, Float.NaN, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE};
        Path path = folder.resolve("odd.wav");

        TestAudio.WRITER.write(
                WaveformStorage.heap(SampleRate.CD, odd),
                TestAudio.file(path, SampleFormat.FLOAT_32),
                StageProgress.NONE);

        assertThat(TestAudio.channel(TestAudio.READER.read(path, StageProgress.NONE), 0))
                .isEqualTo(odd);
    }

    @Test
    void flac_says_that_it_holds_no_floating_point() {
        WrittenAudio written = TestAudio.WRITER.write(
                TestAudio.noise(44_100, 1, 100),
                TestAudio.file(folder.resolve("song.flac"), SampleFormat.FLOAT_32),
                StageProgress.NONE);

        assertThat(written.notes()).singleElement().asString().contains("24 bits");
    }

    @Test
    void names_may_hold_blanks_colons_and_any_letters() {
        Path path = folder.resolve("neue Lieder/ä ö:ü 歌 100%.wav");
        Waveform song = TestAudio.noise(44_100, 1, 100);

        TestAudio.WRITER.write(song, TestAudio.file(path, SampleFormat.PCM_16), StageProgress.NONE);

        assertThat(TestAudio.READER.read(path, StageProgress.NONE).frames()).isEqualTo(100);
    }

    @Test
    void the_same_song_gives_the_same_bytes_at_any_time() throws Exception {
        Waveform song = TestAudio.noise(48_000, 2, 30_000);

        writeAll(song, "first");
        Thread.sleep(1100); // over the next second, in case a date is written
        writeAll(song, "second");

        for (OutputCodec codec : OutputCodec.values()) {
            Path first = folder.resolve("first." + codec.ending());
            assertThat(Files.size(first)).isPositive();
            assertThat(first).hasSameBinaryContentAs(folder.resolve("second." + codec.ending()));
        }
    }

    private void writeAll(Waveform song, String name) {
        for (OutputCodec codec : OutputCodec.values()) {
            Path path = folder.resolve(name + "." + codec.ending());
            TestAudio.WRITER.write(song, TestAudio.file(path, SampleFormat.PCM_24), StageProgress.NONE);
        }
    }

    private static double halfStep(String ending, SampleFormat format) {
        if (format == SampleFormat.PCM_16) {
            return 0x1p-16;
        }
        return format == SampleFormat.FLOAT_32 && ending.equals("wav") ? 0 : 0x1p-24;
    }

    private static double largestError(Waveform expected, Waveform actual, int channel) {
        float[] x = TestAudio.channel(expected, channel);
        float[] y = TestAudio.channel(actual, channel);
        double largest = 0;
        for (int n = 0; n < x.length; n++) {
            largest = Math.max(largest, Math.abs((double) x[n] - y[n]));
        }
        return largest;
    }
}
