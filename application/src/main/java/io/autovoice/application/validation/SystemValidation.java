package io.autovoice.application.validation;

import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.domain.progress.StageProgress;
import java.time.Clock;
import java.util.List;

/** The tests, one after the other. */
record SystemValidation(
        ConversionBench bench, QualityPreset preset, GpuMonitor gpu, SimilarityTest similarity, Clock clock)
        implements ValidateSystem {
    private static final double COMPONENTS_DONE = 0.5;
    private static final double LATENCY_DONE = 0.95;

    @Override
    public ValidationReport validate(ValidateRequest request) {
        StageProgress components = request.progress().part(0, COMPONENTS_DONE);
        StageProgress latency = request.progress().part(COMPONENTS_DONE, LATENCY_DONE);
        StageProgress comparison = request.progress().part(LATENCY_DONE, 1);

        TimedRun run = TimedRun.of(bench.with(preset), gpu, request, components);
        LatencyTest latencyTest = new LatencyTest(bench.with(LatencyTest.PRESET));
        LatencyMeasurement measured = latencyTest.measure(request, latency);
        TestOutcome alike = similarity.judge(request, run.song(), comparison);
        request.progress().advanced(1);

        return new ValidationReport(
                List.of(
                        ComponentTimingTest.judge(run),
                        LatencyTest.outcome(measured),
                        GpuUtilizationTest.judge(run.gpu(), run.heard().events()),
                        LengthTest.judge(request.song(), run.song()),
                        alike),
                run.report(request, clock),
                measured);
    }
}
