package io.autovoice.report.prometheus;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import java.util.Locale;

/** Why a song was not converted: few names, whatever the sentence says. */
enum FailureClass {
    UNREADABLE_AUDIO,
    UNSUITABLE_AUDIO,
    MISSING_RESOURCE,
    ENGINE_FAILED,
    OUT_OF_DEVICE_MEMORY,
    OUTPUT_NOT_WRITTEN,
    CANCELLED,
    /** A mistake of the caller, or one of ours. */
    OTHER;

    static FailureClass of(Throwable failure) {
        if (failure instanceof UnreadableAudioException) {
            return UNREADABLE_AUDIO;
        } else if (failure instanceof UnsuitableAudioException) {
            return UNSUITABLE_AUDIO;
        } else if (failure instanceof MissingResourceException) {
            return MISSING_RESOURCE;
        } else if (failure instanceof EngineFailedException) {
            return ENGINE_FAILED;
        } else if (failure instanceof OutOfDeviceMemoryException) {
            return OUT_OF_DEVICE_MEMORY;
        } else if (failure instanceof OutputNotWrittenException) {
            return OUTPUT_NOT_WRITTEN;
        }
        return failure instanceof ConversionCancelledException ? CANCELLED : OTHER;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
