package io.autovoice.cpu.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.voice.AddVoice;
import io.autovoice.application.voice.AddVoiceRequest;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.voices.VoiceFolders;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingExampleTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final WaveformStorage HEAP = WaveformStorage.HEAP;
    private final AudioReader reader = AudioFiles.reader(HEAP);
    private final AudioWriter writer = AudioFiles.writer(HEAP);

    @Test
    void the_readmes_lines_convert_a_song(@TempDir Path folder) {
        Path song = write(DemoSignals.song(4, HEAP).mixture(), folder.resolve("song.wav"));
        Path singer = write(DemoSignals.targetSinger(HEAP).recording(), folder.resolve("singer.wav"));
        VoiceProfiles voices = VoiceFolders.in(folder.resolve("voices"), reader, writer);
        AddVoice.using(reader, Resampling.into(HEAP), PitchExtraction.boersma(), voices, HEAP)
                .add(new AddVoiceRequest(new VoiceId("ada"), List.of(singer), false, StageProgress.NONE));

        EmbeddingExample.convert(
                song, folder.resolve("voices"), folder.resolve("no-models"), "ada", folder.resolve("out.wav"));

        assertThat(reader.read(folder.resolve("out.wav"), StageProgress.NONE).frames())
                .isEqualTo(4 * 44_100);
    }

    @Test
    void the_readme_shows_these_lines() throws IOException {
        Path example = MODULE.resolve("src/test/java/io/autovoice/cpu/embedding/EmbeddingExample.java");
        String readme = squeezed(Files.readString(MODULE.resolveSibling("README.md")));

        String shown = Files.readString(example).split("// README: (begin|end)")[1];

        assertThat(readme).contains(squeezed(shown));
    }

    private Path write(Waveform waveform, Path file) {
        return writer.write(waveform, OutputFile.of(file), StageProgress.NONE).path();
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
