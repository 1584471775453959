package io.autovoice.jmh;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One song through stages that do next to nothing: what is left is what the pipeline and its listeners cost. One second of song. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ListenerCost {
    private static final VoiceId VOICE = new VoiceId("ada");
    private static final Waveform SONG =
            TestSignals.of(new SampleRate(8000), 1, 1, n -> 0.3 * Math.sin(0.05 * n) * Math.cos(0.7 * n));

    private final ConvertSong conversion = ConvertSong.using(
            new Stages(
                    new IdentityVocalSeparator(),
                    new ConstantPitchExtractor(220),
                    new IdentityVoiceConverter(),
                    new PlainMixer(),
                    Planner.cpuOnly(QualityPreset.DRAFT)),
            new FixedAudioReader(Map.of()),
            InMemoryVoiceProfiles.holding(TestVoice.profile("ada", 220)));

    /** Nobody listens. */
    @Benchmark
    public ConvertedSong nobody() {
        return conversion.convert(request().build());
    }

    /** Nobody listens, measured once more: how far two figures of the same thing lie apart. */
    @Benchmark
    public ConvertedSong nobodyAgain() {
        return conversion.convert(request().build());
    }

    /** The plain callback with names and milliseconds. */
    @Benchmark
    public ConvertedSong callback(Blackhole sink) {
        return conversion.convert(request()
                .listener(StageListener.of((stage, milliseconds) -> {
                    sink.consume(stage);
                    sink.consume(milliseconds);
                }))
                .build());
    }

    /** All events kept, as for a report. */
    @Benchmark
    public ConvertedSong recording(Blackhole sink) {
        RecordingStageListener listener = new RecordingStageListener();
        ConvertedSong song = conversion.convert(request().listener(listener).build());
        sink.consume(listener.timings());
        return song;
    }

    private static ConvertSongRequest.Builder request() {
        return ConvertSongRequest.of(new SongSource.InMemory(SONG), VOICE);
    }
}
