package io.autovoice.domain.failure;

import org.jspecify.annotations.Nullable;

/** A failure at run time: a sentence that says what happened, and a remedy for the person who reads it. */
public abstract sealed class ConversionException extends RuntimeException
        permits UnreadableAudioException,
                UnsuitableAudioException,
                MissingResourceException,
                EngineFailedException,
                OutOfDeviceMemoryException,
                OutputNotWrittenException,
                ConversionCancelledException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    ConversionException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the reader can do about it: a sentence. */
    public final String remedy() {
        return remedy;
    }
}
