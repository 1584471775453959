package io.autovoice.cpu.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.cpu.audio.ffmpeg.FfmpegException;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegAudioWriterTest {
    private final Waveform song = TestAudio.noise(44_100, 2, 300_000);

    @TempDir
    Path folder;

    @Test
    void an_unknown_ending_lists_the_known_ones() {
        assertThatThrownBy(() -> write(folder.resolve("song.xyz"), false))
                .isInstanceOfSatisfying(
                        OutputNotWrittenException.class,
                        failure -> assertThat(failure.remedy()).contains(".wav, .flac, .mp3, .m4a, .opus"));
    }

    @Test
    void endings_may_be_capital_letters() {
        write(folder.resolve("SONG.WAV"), false);

        assertThat(folder.resolve("SONG.WAV")).exists();
    }

    @Test
    void folders_are_made() {
        write(folder.resolve("a/b/song.flac"), false);

        assertThat(folder.resolve("a/b/song.flac")).exists();
    }

    @Test
    void an_existing_file_is_refused_and_kept() throws Exception {
        Path old = Files.writeString(folder.resolve("song.wav"), "old");

        assertThatThrownBy(() -> write(old, false))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> TestAudio.WRITER.ensureWritable(TestAudio.file(old, SampleFormat.PCM_16)))
                .isInstanceOf(OutputNotWrittenException.class);
        assertThat(old).hasContent("old");
    }

    @Test
    void an_existing_file_is_replaced_if_allowed() throws Exception {
        Path old = Files.writeString(folder.resolve("song.wav"), "old");

        write(old, true);

        assertThat(TestAudio.READER.read(old, StageProgress.NONE).frames()).isEqualTo(song.frames());
        assertThat(TestAudio.namesIn(folder)).containsExactly("song.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "m4a", "opus"})
    void cancelling_leaves_the_old_file_and_no_other(String ending) throws Exception {
        Path old = Files.writeString(folder.resolve("song." + ending), "old");
        StageProgress cancelledLate = fraction -> {
            if (fraction > 0.8) {
                throw new ConversionCancelledException();
            }
        };

        assertThatThrownBy(() ->
                        TestAudio.WRITER.write(song, new OutputFile(old, SampleFormat.PCM_16, true), cancelledLate))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(old).hasContent("old");
        assertThat(TestAudio.namesIn(folder)).containsExactly("song." + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "mp3", "opus"})
    void progress_rises_to_one(String ending) {
        List<Double> fractions = new ArrayList<>();

        TestAudio.WRITER.write(
                song, TestAudio.file(folder.resolve("song." + ending), SampleFormat.PCM_16), fractions::add);

        assertThat(fractions).hasSizeGreaterThan(2).isSorted().endsWith(1.0);
    }

    @Test
    void a_folder_of_that_name_is_refused() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("song.wav"));

        assertThatThrownBy(() -> write(taken, true))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> write(file.resolve("song.wav"), false))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("is not a folder");
        assertThat(TestAudio.namesIn(folder)).containsExactly("file");
    }

    @Test
    void a_folder_without_permission_is_refused() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeThat(closed.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(closed))
                .as("root may write anywhere, so there is nothing to refuse")
                .isFalse();

        assertThatThrownBy(() -> write(closed.resolve("song.wav"), false))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("Nothing may be written");
    }

    @Test
    void folders_made_for_a_file_go_if_it_fails() throws Exception {
        StageProgress cancelledLate = fraction -> {
            if (fraction > 0.8) {
                throw new ConversionCancelledException();
            }
        };
        OutputFile file = TestAudio.file(folder.resolve("new/newer/song.wav"), SampleFormat.PCM_16);

        assertThatThrownBy(() -> TestAudio.WRITER.write(song, file, cancelledLate))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(TestAudio.namesIn(folder)).isEmpty();
    }

    @Test
    void flac_refuses_more_than_8_channels() throws Exception {
        OutputFile file = TestAudio.file(folder.resolve("song.flac"), SampleFormat.PCM_16);

        assertThatThrownBy(() -> TestAudio.WRITER.write(TestAudio.noise(44_100, 9, 10), file, StageProgress.NONE))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("9 channels");
        assertThat(TestAudio.namesIn(folder)).isEmpty();
    }

    @Test
    void flac_refuses_a_rate_that_its_header_cannot_say() throws Exception {
        OutputFile file = TestAudio.file(folder.resolve("song.flac"), SampleFormat.PCM_16);

        assertThatThrownBy(() -> TestAudio.WRITER.write(TestAudio.noise(88_201, 1, 10), file, StageProgress.NONE))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("88201 Hz");
        assertThat(TestAudio.namesIn(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAV", "FLAC", "MP3", "OPUS"})
    void a_full_disk_is_noticed_even_if_only_at_the_end(String codec) {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full, of Linux").exists();
        OutputCodec kind = OutputCodec.valueOf(codec);
        Encoding encoding = new Encoding(kind, kind.settings(SampleFormat.PCM_16, 1), false);

        assertThatThrownBy(() -> encoding.write(TestAudio.noise(48_000, 1, 500), full, StageProgress.NONE))
                .isInstanceOfSatisfying(
                        FfmpegException.class,
                        failure -> assertThat(failure.isDiskFull()).isTrue());
    }

    private void write(Path path, boolean overwrite) {
        TestAudio.WRITER.write(song, new OutputFile(path, SampleFormat.PCM_16, overwrite), StageProgress.NONE);
    }
}
