package io.autovoice.application.validation;

import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.time.Clock;

/** Runs the tests of the requirement, component timing, latency and GPU utilisation, and checks length and likeness. */
public interface ValidateSystem {
    /**
     * Converts the song several times; what can't be tested on this machine is skipped with its reason.
     *
     * @throws io.autovoice.domain.failure.ConversionException if a conversion fails
     */
    ValidationReport validate(ValidateRequest request);

    /**
     * @param preset of the timed conversion; the latency test has its own
     * @param speakers hears how alike the voices are; if it isn't installed, that test is skipped
     */
    static ValidateSystem using(
            ConversionBench bench,
            QualityPreset preset,
            GpuMonitor gpu,
            VoiceProfiles voices,
            SpeakerEncoder speakers) {
        return new SystemValidation(
                bench, preset, gpu, new SimilarityTest(voices, speakers), Clock.systemDefaultZone());
    }
}
