package io.autovoice.report;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.ConvertedStems;
import io.autovoice.application.TargetMelody;
import io.autovoice.application.UsedKnobs;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationDetails;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.ValidationSummary;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.conversion.key.KeyChange;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageTimings;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.tuning.Autotune;
import io.autovoice.domain.tuning.TunedMelody;
import io.autovoice.domain.tuning.Tuning;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports with the figures of the requirement's examples, and a little melody as their song. */
final class SampleReports {
    private static final VoiceBlend ANNA = VoiceBlend.of(new VoiceId("anna"));
    static final String TITLE = "Demo song";
    private static final SampleRate RATE = new SampleRate(22_050);
    private static final double[] MELODY = {220, 246.94, 261.63, 329.63, 293.66, 261.63};
    private static final Map<PipelineStage, List<PlannedEngine>> LADDERS = Arrays.stream(PipelineStage.values())
            .collect(Collectors.toMap(stage -> stage, stage -> List.of(PlannedEngine.JAVA)));
    private static final long START = 5_000_000_000L; // System.nanoTime() has no zero of its own

    /** Where all knobs stand with a recorded voice if nobody turns one. */
    private static final UsedKnobs UNTURNED = new UsedKnobs(
            new ConversionKnobs(OptionalDouble.of(0.5), Semitones.NONE, OptionalDouble.of(0.5), OptionalDouble.of(0)),
            MixLevels.UNITY,
            Optional.empty(),
            Optional.of(AutoKey.OCTAVES),
            Optional.empty(),
            true);

    static final ValidationDetails DETAILS = new ValidationDetails(
            TITLE, "anna", "fast", "standard", Optional.of("ab".repeat(32)), Optional.of("cd".repeat(32)));

    private SampleReports() {}

    /** 30 s on a GPU: the figures of the requirement. */
    static RunReport onGpu() {
        return run(TITLE, 30, gpuPlan(), OptionalDouble.of(85.2), Set.of(), stems(2));
    }

    static RunReport onCpu(String title) {
        return run(title, 30, cpuPlan(), OptionalDouble.empty(), Set.of(PipelineStage.SEPARATION), Optional.empty());
    }

    /** Silence in, silence out. */
    static RunReport unvoiced() {
        RunReport voiced = onCpu("Silence");
        Waveform silence = TestSignals.silence(RATE, 1, 1);
        F0Contour nothing = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN, Float.NaN});
        ConvertedSong song = new ConvertedSong(
                silence,
                ANNA,
                UNTURNED,
                nothing,
                TargetMelody.of(nothing, KeyChange.NONE),
                List.of(),
                Optional.empty(),
                Set.of(),
                voiced.breakdown().plan());
        return new RunReport(voiced.title(), silence, song, voiced.breakdown(), voiced.events(), voiced.run());
    }

    /** A song whose notes were tuned and whose band was moved. */
    static ConvertedSong tuned(String autotune) {
        ConvertedSong song = onGpu().converted();
        TunedMelody tuned = Tuning.of(song.sourceF0(), song.techniques(), Autotune.of(autotune));
        KeyChange key = KeyChange.inTune(new Semitones(7)); // and the band by -5
        return new ConvertedSong(
                song.song(),
                song.voices(),
                song.knobs(),
                song.sourceF0(),
                new TargetMelody(tuned.f0().transposed(key.voice()), key, Optional.of(tuned), List.of()),
                song.techniques(),
                song.stems(),
                song.skipped(),
                song.plan());
    }

    static ValidationReport passed() {
        return new ValidationReport(
                List.of(
                        new TestOutcome(
                                "component_timing",
                                Verdict.PASSED,
                                "The stages are 98.4% of the total.",
                                Map.of("coverage_percent", 98.4)),
                        new TestOutcome(
                                "latency_30s",
                                Verdict.PASSED,
                                "4.23 s is under 5 s.",
                                Map.of("elapsed_seconds", 4.23, "rtf", 0.141)),
                        new TestOutcome(
                                "scaling",
                                Verdict.PASSED,
                                "Real-time factor 0.150 at 10 s, 0.131 at 30 s, 0.128 at 60 s.",
                                Map.of("rtf_10_s", 0.15, "rtf_30_s", 0.131, "rtf_60_s", 0.128, "exponent", 0.91))),
                Optional.of(onGpu()),
                Optional.of(latency(4.23, true, Verdict.PASSED, "All stages ran on TensorRT within the target.")),
                Optional.of(SampleProfiles.onGpu(12)),
                DETAILS);
    }

    static ValidationReport skipped() {
        return new ValidationReport(
                List.of(
                        new TestOutcome("component_timing", Verdict.PASSED, "The stages add up.", Map.of()),
                        new TestOutcome("latency_30s", Verdict.SKIPPED, "No GPU | no engine.", Map.of())),
                Optional.of(onCpu(TITLE)),
                Optional.of(latency(14.5, false, Verdict.SKIPPED, "No NVIDIA GPU was found.")),
                Optional.of(SampleProfiles.onCpu()),
                DETAILS);
    }

    /** A song that passed, one that could not be tested whole, and a file that is none. */
    static ValidationSummary summary() {
        return new ValidationSummary(List.of(
                ValidationSummary.Entry.of("one.wav", "one", passed()),
                ValidationSummary.Entry.of("two.wav", "two", skipped()),
                ValidationSummary.Entry.failed("three.wav", "three.wav is no audio file.")));
    }

    static LatencyMeasurement latency(double elapsed, boolean enabled, Verdict verdict, String reason) {
        return new LatencyMeasurement(
                30,
                elapsed,
                QualityPreset.FAST,
                true,
                enabled,
                enabled ? Optional.of(Precision.FP16) : Optional.empty(),
                "cropped from 42.0 s to 30.0 s",
                verdict,
                reason);
    }

    static RunReport run(
            String title,
            double audioSeconds,
            ExecutionPlan plan,
            OptionalDouble gpu,
            Set<PipelineStage> skipped,
            Optional<ConvertedStems> stems) {
        List<StageEvent> events = new ArrayList<>();
        double[] milliseconds = {1234.56, 234.56, 2345.67, 123.45};
        long at = START;
        for (PipelineStage stage : PipelineStage.values()) {
            if (!skipped.contains(stage)) {
                long end = at + Math.round(milliseconds[stage.ordinal()] * 1e6);
                events.add(new StageEvent(stage, at, end, device(plan, milliseconds[stage.ordinal()])));
                at = end;
            }
        }
        RunEvent run = new RunEvent(START, at, Duration.ZERO, Duration.ZERO);
        ConvertedSong song = new ConvertedSong(
                melody(2, 2),
                ANNA,
                UNTURNED,
                contour(1),
                TargetMelody.of(contour(2), KeyChange.ofVoice(new Semitones(12))),
                List.of(new Technique(Technique.Kind.VIBRATO, 0.6, 1.1, 5.5, 60)),
                stems,
                skipped,
                plan);
        PerformanceBreakdown breakdown = new PerformanceBreakdown(
                LocalDateTime.of(2025, 1, 28, 12, 34, 56),
                audioSeconds,
                StageTimings.of(events, run),
                gpu,
                skipped,
                plan);
        return new RunReport(
                title, melody(1, 2), song, breakdown, events, run, SampleResources.of(run, gpu.isPresent()));
    }

    /** A tenth of the stage copies, half of it kernels, a quarter engines. */
    private static Optional<DeviceTime> device(ExecutionPlan plan, double milliseconds) {
        return plan.device().equals("cpu")
                ? Optional.empty()
                : Optional.of(new DeviceTime(0.1 * milliseconds, 0.5 * milliseconds, 0.25 * milliseconds));
    }

    static ExecutionPlan gpuPlan() {
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            engines.put(stage, EngineUse.asAsked(stage == PipelineStage.MIXING ? "cuda" : "tensorrt"));
        }
        return new ExecutionPlan(
                "cuda:0",
                QualityPreset.FAST,
                LADDERS,
                engines,
                new TensorRtStatus(true, true, Optional.of(Precision.FP16), Optional.empty(), Optional.empty()),
                List.of(),
                List.of());
    }

    static ExecutionPlan cpuPlan() {
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            engines.put(stage, EngineUse.asAsked("dsp"));
        }
        engines.put(
                PipelineStage.CONVERSION,
                EngineUse.instead("tensorrt", "onnx", "No NVIDIA GPU was found.", "Run on a machine with one."));
        return new ExecutionPlan(
                "cpu",
                QualityPreset.BALANCED,
                LADDERS,
                engines,
                new TensorRtStatus(
                        true,
                        false,
                        Optional.empty(),
                        Optional.of("No NVIDIA GPU was found."),
                        Optional.of("Run on a machine with one.")),
                List.of("TensorRT was asked for, and no NVIDIA GPU was found."),
                List.of("Separation runs as plain DSP, as no model is installed."));
    }

    private static Optional<ConvertedStems> stems(double octave) {
        return Optional.of(new ConvertedStems(
                melody(1, 1), TestSignals.noise(RATE, MELODY.length * 0.5, 2, 0.1, 1), melody(octave, 1)));
    }

    /** Notes of half a second, each with eight harmonics and a fading end. */
    static Waveform melody(double transposed, int channels) {
        return TestSignals.of(RATE, MELODY.length * 0.5, channels, n -> {
            double seconds = (double) n / RATE.hertz();
            int note = Math.min(MELODY.length - 1, (int) (seconds * 2));
            double sum = 0;
            for (int k = 1; k <= 8; k++) {
                sum += Math.sin(2 * Math.PI * k * transposed * MELODY[note] * seconds) / k;
            }
            return 0.3 * sum * (1 - seconds % 0.5);
        });
    }

    private static F0Contour contour(double transposed) {
        float[] hertz = new float[FrameGrid.TEN_MILLISECONDS.hopAt(MELODY.length * 0.5) + 1];
        for (int hop = 0; hop < hertz.length; hop++) {
            double seconds = hop * 0.01;
            int note = Math.min(MELODY.length - 1, (int) (seconds * 2));
            hertz[hop] = seconds % 0.5 > 0.45 ? Float.NaN : (float) (transposed * MELODY[note]);
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
