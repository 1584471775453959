package io.autovoice.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.autovoice.application.ConvertSong;
import io.autovoice.application.comparison.CompareConversions;
import io.autovoice.application.comparison.ComparisonPages;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.ConversionBench;
import io.autovoice.application.validation.Instruments;
import io.autovoice.application.validation.ValidateSystem;
import io.autovoice.application.voice.AddVoice;
import io.autovoice.application.voice.ReferenceStages;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.report.Reports;
import java.util.Optional;

/** What an embedder would write by hand. */
final class UseCasesModule extends AbstractModule {
    private final Instruments instruments;

    /** @param instruments watch what the stages run on */
    UseCasesModule(Instruments instruments) {
        this.instruments = instruments;
    }

    @Provides
    Instruments instruments() {
        return instruments;
    }

    @Provides
    @Singleton
    ConvertSong convertSong(Stages stages, AudioReader reader, VoiceProfiles voices) {
        return Reports.flightRecorded(ConvertSong.using(stages, reader, voices));
    }

    @Provides
    @Singleton
    CompareConversions compareConversions(
            StagesOpener opener,
            AudioReader reader,
            AudioWriter writer,
            VoiceProfiles voices,
            SpeakerEncoder speakers,
            ComparisonPages pages) {
        return CompareConversions.using(opener::with, reader, writer, voices, speakers, pages);
    }

    @Provides
    @Singleton
    AddVoice addVoice(ReferenceStages stages, AudioReader reader, VoiceProfiles voices, WaveformStorage storage) {
        return AddVoice.using(stages, reader, voices, storage);
    }

    @Provides
    ReferenceStages referenceStages(Resampler resampler, Stages stages, SpeakerEncoder speakers) {
        return new ReferenceStages(
                resampler, stages.pitchExtractor(), Optional.of(stages.separator()), Optional.of(speakers));
    }

    @Provides
    @Singleton
    ValidateSystem validateSystem(
            StagesOpener opener, Stages stages, AudioReader reader, VoiceProfiles voices, SpeakerEncoder speakers) {
        return ValidateSystem.using(
                new ConversionBench(opener::with, reader, voices),
                stages.plan().preset(),
                instruments,
                voices,
                speakers);
    }
}
