package io.autovoice.bootstrap.wiring;

import com.google.inject.Inject;
import io.autovoice.application.comparison.ComparisonPages;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.ModelStore;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.application.voice.generator.GeneratorTrial;
import io.autovoice.domain.speaker.SpeakerEncoder;

/** The ports to what lies on the disk, and to what is heard without a plan. */
public record Library(
        AudioReader reader,
        AudioWriter writer,
        VoiceProfiles voices,
        ModelStore models,
        ModelLibrary modelLibrary,
        SpeakerEncoder speakers,
        GeneratorTrial generators,
        ReportWriter reports,
        ComparisonPages comparisons) {
    @Inject
    public Library {}
}
