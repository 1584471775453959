package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.PeriodAveraging;
import io.autovoice.cpu.conversion.hearing.HeardTarget;
import io.autovoice.cpu.conversion.hearing.Hearing;
import io.autovoice.cpu.conversion.hearing.TargetContent;
import io.autovoice.cpu.conversion.psola.PitchMoving;
import io.autovoice.cpu.conversion.retrieval.TargetShare;
import io.autovoice.cpu.conversion.track.Repetition;
import io.autovoice.cpu.conversion.track.TargetVoice;
import io.autovoice.cpu.conversion.track.TargetVoices;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.ArrayList;
import java.util.List;

/** Moves the vocals to the F0 that is asked for, filters them into the target's envelopes, and adds what they lack. */
final class MatchingVoiceConverter implements VoiceConverter {
    private static final SampleRate VOCODER_RATE = new SampleRate(24_000);
    private static final int CHUNK = 1 << 16; // frames

    private final Hearing hearing;
    private final PitchExtractor pitchExtractor;
    private final Resampler resampler;
    private final FeatureStore store;
    private final WaveformStorage storage;
    private final MatchingLibrary library;
    private final PulseResponses responses;

    MatchingVoiceConverter(
            Hearing hearing,
            PitchExtractor pitchExtractor,
            Resampler resampler,
            FeatureStore store,
            WaveformStorage storage,
            MatchingLibrary library,
            PulseResponses responses) {
        this.hearing = hearing;
        this.pitchExtractor = pitchExtractor;
        this.resampler = resampler;
        this.store = store;
        this.storage = storage;
        this.library = library;
        this.responses = responses;
    }

    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        sourceF0.requireSameGrid(targetF0);
        VocoderFormat format =
                new VocoderFormat(VOCODER_RATE.hertz(), sourceF0.grid().hopSeconds());
        Waveform mono = MonoWaveform.of(vocals);

        List<TargetShare> targets = targets(format, target, progress.part(0, 0.2));
        Waveform heard = resampler.resample(mono, VOCODER_RATE, progress.part(0.2, 0.25));
        float[] repetition = Repetition.of(heard, sourceF0, progress.part(0.25, 0.27));
        Waveform moved = PitchMoving.move(mono, sourceF0, targetF0, storage, progress.part(0.27, 0.3));
        Waveform voice = PeriodAveraging.of(moved, targetF0, repetition, storage, progress.part(0.3, 0.35));
        SectionConversion sections = new SectionConversion(format, targets, settings, library);
        Singing singing = new Singing(format, hearing, sections, responses, storage);
        Singing.Vocals song = new Singing.Vocals(heard, sourceF0, targetF0, repetition);
        Singing.Sung sung = singing.sing(song, voice, progress.part(0.35, 0.9));
        Waveform synthesised = resampler.resample(sung.synthesised(), mono.rate(), progress.part(0.9, 0.95));
        return sum(sung.filtered(), synthesised, progress.part(0.95, 1));
    }

    private List<TargetShare> targets(VocoderFormat format, VoiceProfile target, StageProgress progress) {
        TargetVoices voices = new TargetVoices(format, pitchExtractor, resampler, store);
        List<BlendedVoice.Part> parts = parts(target);
        List<TargetShare> shares = new ArrayList<>();
        for (BlendedVoice.Part part : parts) {
            double from = (double) shares.size() / parts.size();
            StageProgress own = progress.part(from, from + 1.0 / parts.size());
            shares.add(target(voices, part.voice(), part.weight(), own));
        }
        return shares;
    }

    private static List<BlendedVoice.Part> parts(VoiceProfile target) {
        if (target instanceof BlendedVoice blend) {
            return blend.parts();
        }
        if (target instanceof ReferenceVoice voice) {
            return List.of(new BlendedVoice.Part(voice, 1));
        }
        throw new IllegalArgumentException("Matching needs a voice with a recording, got " + target);
    }

    private TargetShare target(TargetVoices voices, ReferenceVoice voice, double weight, StageProgress progress) {
        TargetVoice known = voices.of(voice, progress.part(0, 0.6));
        TargetContent content = hearing.target(voice, known.track(), progress.part(0.6, 1));
        return new TargetShare(new HeardTarget(known.track(), content), known.bandHertz(), weight);
    }

    private Waveform sum(Waveform a, Waveform b, StageProgress progress) {
        WaveformBuilder sum = storage.builder(a.rate(), 1);
        for (Chunk chunk : new ChunkPlan(CHUNK, 0).over(a.frames())) {
            float[] samples = new float[chunk.length()];
            float[] others = new float[chunk.length()];
            a.read(0, chunk.start(), samples);
            b.read(0, chunk.start(), others);
            for (int n = 0; n < samples.length; n++) {
                samples[n] += others[n];
            }
            sum.append(new float[][] {samples});
            progress.advanced((double) (chunk.start() + chunk.length()) / a.frames());
        }
        return sum.build();
    }
}
