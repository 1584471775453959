package io.autovoice.cpu.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.SampleFormat;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegAudioReaderTest {

    @TempDir
    Path folder;

    @Test
    void wav_of_8_bits_is_read() throws Exception {
        assertThat(read(WavBytes.of(1, 8, 1, 8000, new byte[] {0, (byte) 128, (byte) 192})))
                .containsExactly(-1f, 0f, 0.5f);
    }

    @Test
    void wav_of_24_bits_is_read() throws Exception {
        assertThat(read(WavBytes.of(1, 24, 1, 8000, new byte[] {0, 0, (byte) 0x80, 0, 0, 0x40, 1, 0, 0})))
                .containsExactly(-1f, 0.5f, 0x1p-23f);
    }

    @Test
    void wav_of_32_bits_is_read() throws Exception {
        byte[] data = WavBytes.data(8).putInt(Integer.MIN_VALUE).putInt(1 << 30).array();

        assertThat(read(WavBytes.of(1, 32, 1, 192_000, data))).containsExactly(-1f, 0.5f);
    }

    @Test
    void wav_of_64_bit_floats_is_read() throws Exception {
        byte[] data = WavBytes.data(24)
                .putDouble(-1.5)
                .putDouble(0.1)
                .putDouble(Double.NaN)
                .array();

        assertThat(read(WavBytes.of(3, 64, 1, 8000, data))).containsExactly(-1.5f, 0.1f, Float.NaN);
    }

    @Test
    void a_missing_file_is_said() {
        assertUnreadable(folder.resolve("none.wav"), "There is no file");
    }

    @Test
    void a_folder_is_said() {
        assertUnreadable(folder, "is a folder");
    }

    @Test
    void an_empty_file_is_said() throws Exception {
        assertUnreadable(file("empty.wav", new byte[0]), "is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.wav", "notes.mp3", "notes.txt", "notes.m4a"})
    void text_is_no_audio(String name) throws Exception {
        byte[] text = "La la la, sang the text that called itself a song.\n"
                .repeat(200)
                .getBytes("UTF-8");

        assertUnreadable(file(name, text), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes.wav", "bytes.mp3", "bytes.aac"})
    void random_bytes_are_no_audio(String name) throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(3).nextBytes(bytes);

        assertUnreadable(file(name, bytes), name);
    }

    @Test
    void a_playlist_opens_no_other_file() throws Exception {
        Path song = song("song.wav", 44_100);

        assertUnreadable(
                file("list.m3u8", ("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + song + "\n").getBytes("UTF-8")),
                "list.m3u8");
        assertUnreadable(
                file("list.wav", ("ffconcat version 1.0\nfile '" + song + "'\n").getBytes("UTF-8")), "list.wav");
    }

    @Test
    void a_wav_without_samples_is_said() throws Exception {
        assertUnreadable(file("silent.wav", WavBytes.of(1, 16, 2, 44_100, new byte[0])), "holds no samples");
    }

    @ParameterizedTest(name = "half a {0}")
    @CsvSource({"wav", "flac", "mp3", "m4a"})
    void a_file_that_ends_in_the_middle_is_refused(String ending) throws Exception {
        byte[] whole = Files.readAllBytes(song("whole." + ending, 88_200));

        assertUnreadable(file("half." + ending, Arrays.copyOf(whole, whole.length / 2)), "half." + ending);
    }

    @Test
    void a_wav_that_ends_within_a_frame_is_said_to_end_in_the_middle() throws Exception {
        byte[] whole = WavBytes.of(1, 16, 2, 44_100, new byte[176_400]);

        assertUnreadable(file("torn.wav", Arrays.copyOf(whole, 100_003)), "ends in the middle");
    }

    @ParameterizedTest(name = "only the start of a {0}")
    @CsvSource({"wav", "flac", "mp3", "m4a", "opus"})
    void a_file_of_a_few_bytes_is_refused(String ending) throws Exception {
        byte[] whole = Files.readAllBytes(song("whole." + ending, 44_100));

        assertUnreadable(file("start." + ending, Arrays.copyOf(whole, 30)), "start." + ending);
    }

    @ParameterizedTest(name = "damaged {0}")
    @CsvSource({"flac", "mp3", "m4a", "opus"})
    void a_damaged_file_is_refused(String ending) throws Exception {
        byte[] bytes = Files.readAllBytes(song("whole." + ending, 88_200));
        byte[] noise = new byte[bytes.length * 2 / 3];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 4, noise.length);

        assertUnreadable(file("damaged." + ending, bytes), "damaged." + ending);
    }

    @Test
    void a_single_wrong_byte_in_a_flac_is_noticed() throws Exception {
        byte[] bytes = Files.readAllBytes(song("whole.flac", 88_200));
        bytes[bytes.length / 2] ^= 0x10;

        assertUnreadable(file("flipped.flac", bytes), "flipped.flac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "m4a", "opus"})
    void progress_rises_to_one(String ending) {
        Path song = song("song." + ending, 200_000);
        List<Double> fractions = new ArrayList<>();

        TestAudio.READER.read(song, fractions::add);

        assertThat(fractions).hasSizeGreaterThan(1).isSorted().endsWith(1.0).allMatch(fraction -> fraction >= 0);
    }

    @Test
    void cancelling_ends_it() {
        Path song = song("song.wav", 200_000);

        assertThatThrownBy(() -> TestAudio.READER.read(song, fraction -> {
                    throw new ConversionCancelledException();
                }))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private Path song(String name, int frames) {
        Path path = folder.resolve(name);
        TestAudio.WRITER.write(
                TestAudio.noise(44_100, 1, frames), TestAudio.file(path, SampleFormat.PCM_16), StageProgress.NONE);
        return path;
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private float[] read(byte[] wav) throws Exception {
        return TestAudio.channel(TestAudio.READER.read(file("song.wav", wav), StageProgress.NONE), 0);
    }

    private static void assertUnreadable(Path path, String reason) {
        assertThatThrownBy(() -> TestAudio.READER.read(path, StageProgress.NONE))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining(reason)
                .satisfies(failure -> assertThat(((UnreadableAudioException) failure).remedy())
                        .isNotBlank());
    }
}
