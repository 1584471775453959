package io.autovoice.cpu.embedding;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.cpu.models.Models;
import io.autovoice.cpu.storage.FileWaveformStorage;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.cpu.voices.VoiceFolders;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;

/** What the README shows; {@link EmbeddingExampleTest} runs it and holds the README to it. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void convert(Path song, Path voicesFolder, Path modelsFolder, String voice, Path out) {
        // README: begin
        try (ResourceScope scope = new ResourceScope()) {
            WaveformStorage storage = FileWaveformStorage.open(scope);
            AudioReader reader = AudioFiles.reader(storage);
            AudioWriter writer = AudioFiles.writer(storage);
            VoiceProfiles voices = VoiceFolders.in(voicesFolder, reader, writer);
            CpuOptions options = new CpuOptions(FeatureStore.inFolder(voicesFolder), storage, Models.in(modelsFolder));
            Stages stages = CpuStages.open(scope, options, QualityPreset.BALANCED);
            ConvertedSong converted = ConvertSong.using(stages, reader, voices)
                    .convert(ConvertSongRequest.of(song, voice).build());
            writer.write(converted.song(), OutputFile.of(out), StageProgress.NONE);
        }
        // README: end
    }
}
