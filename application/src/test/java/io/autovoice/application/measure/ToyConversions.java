package io.autovoice.application.measure;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.SongSource;
import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Conversions that do next to nothing, and may claim to have taken any time. */
public final class ToyConversions {
    public static final VoiceId VOICE = new VoiceId("ada");
    public static final Waveform SONG =
            TestSignals.of(new SampleRate(8000), 1, 2, n -> 0.3 * Math.sin(0.05 * n) * Math.cos(0.7 * n));
    public static final InMemoryVoiceProfiles VOICES = InMemoryVoiceProfiles.holding(TestVoice.profile("ada", 220));
    public static final Surroundings SURROUNDINGS = plan -> new Environment(
            new Host("Some CPU", 2, "8000", "Linux", "17", 2000),
            Optional.empty(),
            "1.0",
            new TreeMap<>(),
            new TreeMap<>());

    private ToyConversions() {}

    public static Stages stages() {
        return new Stages(
                new IdentityVocalSeparator(),
                new ConstantPitchExtractor(220),
                new IdentityVoiceConverter(),
                new PlainMixer(),
                Planner.plan(EngineRequest.AUTO, QualityPreset.DRAFT, Machine.withoutGpu(List.of())));
    }

    public static ConvertSong converting(Stages stages) {
        return ConvertSong.using(stages, new FixedAudioReader(Map.of()), VOICES);
    }

    /** Tells of made-up times: one total for each run in turn, of which separation and conversion take a quarter and a half. */
    public static ConvertSong claiming(double... totalsMs) {
        Deque<Double> totals = new ArrayDeque<>(Arrays.stream(totalsMs).boxed().toList());
        return request -> {
            double total = totals.removeFirst();
            for (StageListener listener : request.listeners()) {
                listener.finished(new StageEvent(PipelineStage.SEPARATION, 0, nanos(total / 4)));
                listener.finished(new StageEvent(PipelineStage.CONVERSION, nanos(total / 4), nanos(total * 3 / 4)));
                listener.finished(new RunEvent(0, nanos(total), Duration.ZERO, Duration.ZERO));
            }
            return converting(stages())
                    .convert(ConvertSongRequest.of(
                                    new SongSource.InMemory(((SongSource.InMemory) request.source()).song()), VOICE)
                            .returnStems(true)
                            .build());
        };
    }

    private static long nanos(double milliseconds) {
        return Math.round(milliseconds * 1e6);
    }
}
