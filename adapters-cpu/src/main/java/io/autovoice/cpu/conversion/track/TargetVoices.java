package io.autovoice.cpu.conversion.track;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of the targets: analysed once a reference, then taken from the store. Safe for use by many threads. */
public final class TargetVoices {
    private static final FeatureKind KIND = new FeatureKind("frames", 3, FeatureKind.Precision.FLOAT16);
    private static final F0Range VOICE = new F0Range(65, 1100); // Hz: speech and singing

    private final VocoderFormat format;
    private final FrameGrid grid;
    private final PitchExtractor pitchExtractor;
    private final Resampler resampler;
    private final FeatureStore store;

    public TargetVoices(VocoderFormat format, PitchExtractor pitchExtractor, Resampler resampler, FeatureStore store) {
        this.format = format;
        this.grid = new FrameGrid(format.hopSeconds());
        this.pitchExtractor = pitchExtractor;
        this.resampler = resampler;
        this.store = store;
    }

    public TargetVoice of(ReferenceVoice voice, StageProgress progress) {
        Optional<TargetVoice> stored = store.load(voice, KIND).flatMap(this::voice);
        if (stored.isPresent()) {
            progress.advanced(1);
            return stored.get();
        }
        Map<String, float[][]> kept = new TreeMap<>(arrays(analyse(voice, progress)));
        kept.replaceAll((name, rows) -> KIND.asKept(rows));
        store.save(voice, KIND, kept);
        return voice(kept).orElseThrow();
    }

    private TargetVoice analyse(ReferenceVoice voice, StageProgress progress) {
        Waveform reference =
                resampler.resample(voice.reference(), new SampleRate(format.sampleRate()), progress.part(0, 0.2));
        F0Contour f0 = pitchExtractor.extract(reference, grid, VOICE, progress.part(0.2, 0.5));
        VocoderFrames frames = new VocoderFrames(format, f0.hops());
        VoiceTrack track = new TrackAnalysis(format).analyse(reference, 0, f0.toArray(), frames, progress.part(0.5, 1));
        return new TargetVoice(track, Bandwidth.hertz(format, frames, track));
    }

    private static Map<String, float[][]> arrays(TargetVoice voice) {
        VoiceTrack track = voice.track();
        return Map.of(
                "f0", new float[][] {track.f0Hertz()},
                "level", new float[][] {track.level()},
                "shape", track.shape(),
                "band", new float[][] {{(float) voice.bandHertz()}});
    }

    private Optional<TargetVoice> voice(Map<String, float[][]> arrays) {
        float[][] f0 = arrays.get("f0");
        float[][] level = arrays.get("level");
        float[][] shape = arrays.get("shape");
        float[][] band = arrays.get("band");
        return f0 == null || level == null || shape == null || band == null
                ? Optional.empty()
                : Optional.of(new TargetVoice(new VoiceTrack(grid, f0[0], level[0], shape), band[0][0]));
    }
}
