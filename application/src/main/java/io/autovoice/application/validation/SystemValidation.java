package io.autovoice.application.validation;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.validation.tests.SimilarityTest;
import java.time.Clock;

/** A run of its own for each request. */
record SystemValidation(
        ConversionBench bench, QualityPreset preset, Instruments instruments, SimilarityTest similarity, Clock clock)
        implements ValidateSystem {

    @Override
    public ValidationReport validate(ValidateRequest request) {
        return new ValidationRun(this, request).run();
    }
}
