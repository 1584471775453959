package io.autovoice.cpu.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossyRoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} at {1} Hz, {2} channels, {3} frames")
    @CsvSource({
        "mp3, 44100, 2, 44101, 44100",
        "mp3, 48000, 1, 48000, 48000",
        "mp3, 16000, 1, 20001, 16000",
        "m4a, 44100, 2, 44101, 44100",
        "m4a, 48000, 1, 47999, 48000",
        "m4a, 96000, 2, 50000, 96000",
        "opus, 48000, 2, 48001, 48000",
        "opus, 44100, 1, 44101, 48000",
        "opus, 16000, 1, 20001, 48000",
        "mp3, 96000, 2, 96001, 48000",
        "mp3, 25000, 1, 25001, 24000",
        "mp3, 8000, 1, 9001, 8000",
        "m4a, 192000, 2, 100001, 96000"
    })
    void length_and_timing_are_kept(String ending, int hertz, int channels, int frames, int expectedHertz) {
        Waveform song = TestAudio.noise(hertz, channels, frames);
        Path path = folder.resolve("song." + ending);

        TestAudio.WRITER.write(song, TestAudio.file(path, SampleFormat.PCM_16), StageProgress.NONE);
        Waveform read = TestAudio.READER.read(path, StageProgress.NONE);

        float[] expected = Resampling.mono(TestAudio.channel(song, 0), song.rate(), new SampleRate(expectedHertz));
        assertThat(read.rate().hertz()).isEqualTo(expectedHertz);
        assertThat(read.channels()).isEqualTo(channels);
        assertThat(read.frames()).isCloseTo(expected.length, within(2L));
        assertThat(TestAudio.lag(expected, TestAudio.channel(read, 0))).isBetween(-2, 2);
    }

    @ParameterizedTest(name = "{0}, {1} Hz, {2} channels")
    @CsvSource({
        "mp3, 96000, 2, can't hold 96000 Hz: resampled to 48000 Hz",
        "opus, 44100, 1, can't hold 44100 Hz: resampled to 48000 Hz",
        "m4a, 48000, 6, 6 were mixed down",
        "mp3, 44100, 3, 3 were mixed down"
    })
    void what_the_codec_cannot_hold_is_said(String ending, int hertz, int channels, String note) {
        WrittenAudio written = TestAudio.WRITER.write(
                TestAudio.noise(hertz, channels, 10_000),
                TestAudio.file(folder.resolve("song." + ending), SampleFormat.PCM_16),
                StageProgress.NONE);

        assertThat(written.notes())
                .singleElement()
                .asString()
                .startsWith(ending)
                .contains(note);
    }

    @ParameterizedTest(name = "{0} of {1} frames")
    @CsvSource({"mp3, 1", "m4a, 1", "opus, 1", "mp3, 1000", "m4a, 1023", "opus, 500"})
    void the_shortest_songs_are_written_too(String ending, int frames) {
        Path path = folder.resolve("short." + ending);

        TestAudio.WRITER.write(
                TestAudio.noise(48_000, 2, frames), TestAudio.file(path, SampleFormat.PCM_16), StageProgress.NONE);

        assertThat(TestAudio.READER.read(path, StageProgress.NONE).frames()).isCloseTo(frames, within(1152L));
    }
}
