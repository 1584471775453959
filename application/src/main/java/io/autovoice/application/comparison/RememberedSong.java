package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.ConversionAccount;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A song whose stems and F0 are found by the first conversion and handed to those after it, which would find the same: they depend on the
 * engines and the separation's effort alone, not on the voice. For one thread.
 */
final class RememberedSong {
    private final Waveform song;
    private Optional<Stems> stems = Optional.empty();
    private Optional<F0Contour> f0 = Optional.empty();
    private Optional<ConversionAccount> first = Optional.empty();

    RememberedSong(Waveform song) {
        this.song = song;
    }

    /** What stems and F0 depend on: conversions of equal keys share them. */
    record Key(String separator, int effort, String pitchExtractor) {
        static Key of(ExecutionPlan plan) {
            return new Key(
                    plan.engine(PipelineStage.SEPARATION).used(),
                    plan.preset().separationEffort(),
                    plan.engine(PipelineStage.F0_EXTRACTION).used());
        }
    }

    /** The stages, of which separation and F0 extraction look here first. */
    Stages remembering(Stages stages) {
        return new Stages(
                (mix, progress) -> separate(stages.separator(), mix, progress),
                (voice, grid, range, progress) -> extract(stages.pitchExtractor(), voice, grid, range, progress),
                stages.converter(),
                stages.mixer(),
                stages.runningPlan());
    }

    private Stems separate(VocalSeparator separator, Waveform mix, StageProgress progress) {
        if (mix != song) {
            return separator.separate(mix, progress);
        }
        Stems separated = stems.orElseGet(() -> separator.separate(mix, progress));
        stems = Optional.of(separated);
        progress.advanced(1);
        return separated;
    }

    /** The same grid and range are asked for each time: all conversions are of one kind. */
    private F0Contour extract(
            PitchExtractor extractor, Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        if (stems.isEmpty() || voice != stems.orElseThrow().vocals()) {
            return extractor.extract(voice, grid, range, progress);
        }
        F0Contour contour = f0.orElseGet(() -> extractor.extract(voice, grid, range, progress));
        f0 = Optional.of(contour);
        progress.advanced(1);
        return contour;
    }

    /** How a conversion was made; what it took over stands there as it was when it was made. */
    ConversionAccount account(StageTimings timings, Set<PipelineStage> startedNow, ExecutionPlan plan) {
        Set<PipelineStage> started = EnumSet.noneOf(PipelineStage.class);
        started.addAll(startedNow);
        Map<PipelineStage, Duration> times = new EnumMap<>(PipelineStage.class);
        times.putAll(timings.stages());
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(PipelineStage.class);
        engines.putAll(plan.engines());
        Set<PipelineStage> shared = EnumSet.noneOf(PipelineStage.class);
        first.ifPresent(earlier -> {
            shared.addAll(EnumSet.of(PipelineStage.SEPARATION, PipelineStage.F0_EXTRACTION));
            shared.forEach(stage -> {
                times.put(stage, earlier.times().getOrDefault(stage, Duration.ZERO));
                engines.put(stage, earlier.engine(stage));
            });
            started.removeAll(shared);
            shared.stream().filter(earlier.started()::contains).forEach(started::add);
        });
        QualityPreset preset = plan.preset();
        ConversionAccount account =
                new ConversionAccount(times, shared, started, engines, plan.fallbacks(), PresetSettings.of(preset));
        first = first.or(() -> Optional.of(account));
        return account;
    }
}
