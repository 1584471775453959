package io.autovoice.bootstrap.cli;

import io.autovoice.application.report.Verdict;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import java.util.Map;
import java.util.Objects;

/** What the shell is told. */
final class ExitCode {
    static final int DONE = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int REGRESSION = 11;
    private static final int VALIDATION_FAILED = 9;
    private static final int VALIDATION_INCOMPLETE = 10;

    private static final Map<Class<? extends ConversionException>, Integer> OF_FAILURES = Map.of(
            UnreadableAudioException.class, 3,
            UnsuitableAudioException.class, 4,
            MissingResourceException.class, 5,
            EngineFailedException.class, 6,
            OutOfDeviceMemoryException.class, 7,
            OutputNotWrittenException.class, 8,
            ConversionCancelledException.class, 130);

    private ExitCode() {}

    static int of(ConversionException failure) {
        return Objects.requireNonNull(OF_FAILURES.get(failure.getClass()), "each final case has its code");
    }

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> DONE;
            case FAILED -> VALIDATION_FAILED;
            case SKIPPED -> VALIDATION_INCOMPLETE;
        };
    }
}
