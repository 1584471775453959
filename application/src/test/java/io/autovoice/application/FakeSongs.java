package io.autovoice.application;

import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A short song, its stems, a voice an octave above it, and stages that do next to nothing. */
final class FakeSongs {
    static final Path SONG = Path.of("song.wav");
    static final Path VOCALS = Path.of("vocals.wav");
    static final Path BAND = Path.of("band.wav");
    static final Path LONG_BAND = Path.of("long-band.wav");
    static final float SUNG = 110; // Hz
    static final String VOICE = "ada";

    private static final SampleRate RATE = new SampleRate(8000);
    private static final Waveform VOICE_TRACK = TestSignals.of(RATE, 1, 2, n -> 0.2 * Math.sin(0.0864 * n));
    private static final FixedAudioReader READER = new FixedAudioReader(Map.of(
            SONG, TestSignals.of(RATE, 1, 2, n -> 0.3 * Math.sin(0.05 * n) * Math.cos(0.7 * n)),
            VOCALS, VOICE_TRACK,
            BAND, TestSignals.noise(RATE, 1, 2, 0.1, 2),
            LONG_BAND, TestSignals.noise(RATE, 1.1, 2, 0.1, 3)));

    private FakeSongs() {}

    static Stages stages() {
        return stages(new IdentityVocalSeparator(), new ConstantPitchExtractor(SUNG));
    }

    static Stages stages(VocalSeparator separator, PitchExtractor pitchExtractor) {
        return new Stages(
                separator,
                pitchExtractor,
                new IdentityVoiceConverter(),
                new PlainMixer(),
                Planner.plan(
                        EngineRequest.AUTO,
                        QualityPreset.DRAFT,
                        new Machine(new GpuProbe.Unusable("none here", "Add a GPU."), GpuEngines.NONE, List.of())));
    }

    static ConvertSong converting(Stages stages) {
        return ConvertSong.using(stages, READER, InMemoryVoiceProfiles.holding(TestVoice.profile(VOICE, 2 * SUNG)));
    }

    static ConvertSong converting(Stages stages, VoiceProfile... voices) {
        return ConvertSong.using(stages, READER, InMemoryVoiceProfiles.holding(voices));
    }

    static ConvertSongRequest.Builder request() {
        return ConvertSongRequest.of(SONG, VOICE);
    }

    static float[] left(Waveform waveform) {
        return TestSignals.samples(waveform, 0);
    }

    static Waveform read(Path file) {
        return Objects.requireNonNull(READER.recordings().get(file));
    }
}
