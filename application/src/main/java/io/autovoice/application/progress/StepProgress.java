package io.autovoice.application.progress;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;

/** What share of the percentage each step gets: about its share of the time. */
public record StepProgress(OverallProgress overall) {
    private static final double READ = 4;
    private static final double SEPARATED = 45;
    private static final double PITCH_FOUND = 52;
    private static final double CONVERTED = 95;
    private static final double MIXED = 100;

    public StageProgress reading() {
        return overall.step("reading", 0, READ);
    }

    public StageProgress separation() {
        return overall.step(PipelineStage.SEPARATION.key(), READ, SEPARATED);
    }

    public StageProgress f0Extraction() {
        return overall.step(PipelineStage.F0_EXTRACTION.key(), SEPARATED, PITCH_FOUND);
    }

    public StageProgress conversion() {
        return overall.step(PipelineStage.CONVERSION.key(), PITCH_FOUND, CONVERTED);
    }

    public StageProgress mixing() {
        return overall.step(PipelineStage.MIXING.key(), CONVERTED, MIXED);
    }
}
