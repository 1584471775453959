package io.autovoice.cpu.conversion;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;
import java.util.Optional;

/** The target's frames: analysed once a reference, then taken from the store. */
final class TargetTracks {
    private static final FeatureKind KIND = new FeatureKind("frames", 1);
    private static final F0Range VOICE = new F0Range(65, 1100); // Hz: speech and singing

    private final VocoderFormat format;
    private final FrameGrid grid;
    private final PitchExtractor pitchExtractor;
    private final Resampler resampler;
    private final FeatureStore store;

    TargetTracks(
            VocoderFormat format,
            FrameGrid grid,
            PitchExtractor pitchExtractor,
            Resampler resampler,
            FeatureStore store) {
        this.format = format;
        this.grid = grid;
        this.pitchExtractor = pitchExtractor;
        this.resampler = resampler;
        this.store = store;
    }

    VoiceTrack of(VoiceProfile voice, StageProgress progress) {
        Optional<VoiceTrack> stored = store.load(voice, KIND).flatMap(TargetTracks::track);
        if (stored.isPresent()) {
            progress.advanced(1);
            return stored.get();
        }
        VoiceTrack track = analyse(voice, progress);
        store.save(voice, KIND, arrays(track));
        return track;
    }

    private VoiceTrack analyse(VoiceProfile voice, StageProgress progress) {
        Waveform reference =
                resampler.resample(voice.reference(), new SampleRate(format.sampleRate()), progress.part(0, 0.2));
        F0Contour f0 = pitchExtractor.extract(reference, grid, VOICE, progress.part(0.2, 0.5));
        VocoderFrames frames = new VocoderFrames(format, f0.hops());
        return new TrackAnalysis(format).analyse(reference, 0, f0.toArray(), frames, progress.part(0.5, 1));
    }

    private static Map<String, float[][]> arrays(VoiceTrack track) {
        return Map.of(
                "f0",
                new float[][] {track.f0Hertz()},
                "level",
                new float[][] {track.level()},
                "shape",
                track.shape(),
                "aperiodicity",
                track.aperiodicityDb());
    }

    private static Optional<VoiceTrack> track(Map<String, float[][]> arrays) {
        float[][] f0 = arrays.get("f0");
        float[][] level = arrays.get("level");
        float[][] shape = arrays.get("shape");
        float[][] aperiodicity = arrays.get("aperiodicity");
        return f0 == null || level == null || shape == null || aperiodicity == null
                ? Optional.empty()
                : Optional.of(new VoiceTrack(f0[0], level[0], shape, aperiodicity));
    }
}
