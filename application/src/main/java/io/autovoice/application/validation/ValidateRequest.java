package io.autovoice.application.validation;

import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to validate with.
 *
 * @param title the song's name in the report
 * @param song any length from half a second; some tests crop or repeat it
 * @param tests what is asked, at least one
 * @param truth for the tests of quality; empty: the song that our own code sings
 * @param startup what happened in this process before
 */
public record ValidateRequest(
        String title,
        Waveform song,
        VoiceId voice,
        Set<ValidationTest> tests,
        Effort effort,
        Optional<KnownSong> truth,
        Startup startup,
        StageProgress progress) {
    public ValidateRequest {
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("A validation needs a test, got none");
        }
        tests = Collections.unmodifiableSet(EnumSet.copyOf(tests));
    }

    boolean asks(ValidationTest test) {
        return tests.contains(test);
    }
}
