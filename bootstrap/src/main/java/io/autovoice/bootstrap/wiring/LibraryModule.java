package io.autovoice.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.autovoice.application.comparison.ComparisonPages;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.ModelStore;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.application.voice.generator.GeneratorTrial;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.cpu.conversion.rvc.RvcConversion;
import io.autovoice.cpu.models.Models;
import io.autovoice.cpu.models.source.PackageClient;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.speaker.SpeakerEncoding;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.cpu.storage.FileWaveformStorage;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.cpu.voices.VoiceFolders;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.report.Reports;
import java.util.Map;

/** Files, voices, models and reports. */
final class LibraryModule extends AbstractModule {
    private final ResourceScope scope;
    private final BaseFolders folders;
    private final Map<String, String> environment;

    /** @param environment names the folders, and is handed on to the package client */
    LibraryModule(ResourceScope scope, Map<String, String> environment) {
        this.scope = scope;
        this.folders = BaseFolders.of(environment);
        this.environment = environment;
    }

    @Provides
    @Singleton
    WaveformStorage storage() {
        return FileWaveformStorage.open(scope);
    }

    @Provides
    @Singleton
    AudioReader reader(WaveformStorage storage) {
        return AudioFiles.reader(storage);
    }

    @Provides
    @Singleton
    AudioWriter writer(WaveformStorage storage) {
        return AudioFiles.writer(storage);
    }

    @Provides
    @Singleton
    VoiceProfiles voices(AudioReader reader, AudioWriter writer) {
        return VoiceFolders.in(folders.voices(), reader, writer);
    }

    @Provides
    @Singleton
    FeatureStore features() {
        return FeatureStore.inFolder(folders.voices());
    }

    @Provides
    @Singleton
    Resampler resampler(WaveformStorage storage) {
        return Resampling.into(storage);
    }

    @Provides
    @Singleton
    ModelStore models() {
        return Models.in(folders.onnxModels());
    }

    @Provides
    @Singleton
    ModelLibrary modelLibrary() {
        return Models.library(folders, PackageClient.pip(environment));
    }

    @Provides
    @Singleton
    SpeakerEncoder speakers(ModelStore models, Resampler resampler, WaveformStorage storage) {
        return SpeakerEncoding.installed(scope, models, resampler, storage);
    }

    @Provides
    @Singleton
    GeneratorTrial generators() {
        return RvcConversion.trial();
    }

    @Provides
    @Singleton
    ComparisonPages comparisons() {
        return Reports.comparisons();
    }

    @Provides
    @Singleton
    ReportWriter reports() {
        return Reports.writer();
    }
}
