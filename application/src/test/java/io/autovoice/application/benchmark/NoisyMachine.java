package io.autovoice.application.benchmark;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A machine whose clock is made up: the same seed gives the same times. All that runs on it shares its moods. */
final class NoisyMachine {
    /** What goes wrong on machines. */
    enum Noise {
        CALM(0.03, 0, 0, 1, 0),
        JITTER(0.12, 0, 0, 1, 0),
        DRIFT(0.03, 0.012, 0.02, 1, 0),
        OUTLIERS(0.04, 0, 0, 1, 0.1),
        BIMODAL(0.03, 0, 0, 1.25, 0),
        ALL(0.06, 0.006, 0.02, 1.2, 0.06),
        /** Others take turns with it: every second stage is held up, up to three and a half times as long. */
        CROWD(0.05, 0, 0, 1, 0.5);

        private final double jitter; // of each stage, as a share
        private final double trend; // slower with each run, as a share
        private final double walk; // the pace of one run from that of the run before
        private final double mode; // how many times as slow the slower mode of the processor is
        private final double outliers; // how often a stage meets one

        Noise(double jitter, double trend, double walk, double mode, double outliers) {
            this.jitter = jitter;
            this.trend = trend;
            this.walk = walk;
            this.mode = mode;
            this.outliers = outliers;
        }
    }

    private final Noise noise;
    private final Random random;
    private double pace = 1;
    private boolean slowMode;

    NoisyMachine(Noise noise, long seed) {
        this.noise = noise;
        this.random = new Random(seed);
    }

    /** Somebody else uses it more, or less. */
    void changePace(double factor) {
        pace *= factor;
    }

    /** A build whose stage takes that many times as long. */
    Supplier<StageTimings> build(PipelineStage stage, double factor) {
        return () -> run(stage, factor);
    }

    private StageTimings run(PipelineStage slowed, double factor) {
        pace *= (1 + noise.trend) * Math.exp(noise.walk * random.nextGaussian());
        if (random.nextInt(4) == 0) {
            slowMode = !slowMode; // it stays in a mode for some runs
        }
        Map<PipelineStage, Duration> stages = new EnumMap<>(PipelineStage.class);
        double total = 5; // ms outside the stages
        for (PipelineStage stage : PipelineStage.values()) {
            double time = milliseconds(stage) * pace * (slowMode ? noise.mode : 1) * jitter() * outlier();
            time *= stage == slowed ? factor : 1;
            stages.put(stage, Duration.ofNanos(Math.round(1e6 * time)));
            total += time;
        }
        return new StageTimings(stages, Duration.ofNanos(Math.round(1e6 * total)), Map.of());
    }

    private static double milliseconds(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> 400;
            case F0_EXTRACTION -> 150;
            case CONVERSION -> 700;
            case MIXING -> 20;
        };
    }

    private double jitter() {
        return Math.exp(noise.jitter * random.nextGaussian());
    }

    private double outlier() {
        return random.nextDouble() < noise.outliers ? 1.5 + 2 * random.nextDouble() : 1;
    }
}
