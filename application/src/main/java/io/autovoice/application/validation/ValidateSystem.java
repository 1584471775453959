package io.autovoice.application.validation;

import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.validation.tests.SimilarityTest;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.time.Clock;

/** Runs the tests of the requirement, component timing, latency and GPU utilisation, and ours. */
public interface ValidateSystem {
    /**
     * Runs what is asked. What can't be tested on this machine is skipped with its reason; a conversion that fails fails the tests that need it.
     *
     * @throws io.autovoice.domain.failure.ConversionCancelledException once the request's progress says so
     */
    ValidationReport validate(ValidateRequest request);

    /**
     * @param preset of the timed conversion; the latency test has its own
     * @param speakers hears how alike the voices are; if it isn't installed, that test is skipped
     */
    static ValidateSystem using(
            ConversionBench bench,
            QualityPreset preset,
            Instruments instruments,
            VoiceProfiles voices,
            SpeakerEncoder speakers) {
        return new SystemValidation(
                bench, preset, instruments, new SimilarityTest(voices, speakers), Clock.systemDefaultZone());
    }
}
