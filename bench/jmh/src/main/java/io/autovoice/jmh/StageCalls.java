package io.autovoice.jmh;

import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.profiling.SafeStageListener;
import io.autovoice.application.profiling.StageProfiling;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.List;
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

/** The four calls of one song, of stages that give back what they have: nothing is left but what listeners cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime) // the median bears a machine that others use too
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageCalls {
    private static final Waveform SONG = TestSignals.of(new SampleRate(8000), 1, 1, n -> 0.3 * Math.sin(0.05 * n));
    private static final StageProgress SILENT = StageProgress.NONE;

    private final Stems stems = new IdentityVocalSeparator().separate(SONG, SILENT);
    private final F0Contour contour = new ConstantPitchExtractor(220)
            .extract(stems.vocals(), FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, SILENT);
    private final VoiceProfile voice = TestVoice.profile("ada", 220);
    private final ConversionSettings conversion = QualityPreset.DRAFT.conversion();
    private final Stages stages = new Stages(
            (song, progress) -> stems,
            (vocals, grid, range, progress) -> contour,
            (vocals, source, target, profile, settings, progress) -> vocals,
            (vocals, band, settings, progress) -> band,
            Planner.cpuOnly(QualityPreset.DRAFT));

    /** Nobody listens: the stages themselves. */
    @Benchmark
    public void nobody(Blackhole sink) {
        song(stages, sink);
    }

    /** Nobody listens, once more: how far two figures of the same thing lie apart. */
    @Benchmark
    public void nobodyAgain(Blackhole sink) {
        song(stages, sink);
    }

    /** The plain callback, wrapped anew for each song as the pipeline does it. */
    @Benchmark
    public void callback(Blackhole sink) {
        StageListener listener = StageListener.of((stage, milliseconds) -> {
            sink.consume(stage);
            sink.consume(milliseconds);
        });
        song(StageProfiling.of(stages, new SafeStageListener(List.of(listener))), sink);
    }

    /** All events kept, as for a report. */
    @Benchmark
    public void recording(Blackhole sink) {
        RecordingStageListener listener = new RecordingStageListener();
        song(StageProfiling.of(stages, new SafeStageListener(List.of(listener))), sink);
        sink.consume(listener.events());
    }

    private void song(Stages those, Blackhole sink) {
        sink.consume(those.separator().separate(SONG, SILENT));
        sink.consume(
                those.pitchExtractor().extract(SONG, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, SILENT));
        sink.consume(those.converter().convert(SONG, contour, contour, voice, conversion, SILENT));
        sink.consume(those.mixer().mix(SONG, SONG, MixSettings.UNITY, SILENT));
    }
}
