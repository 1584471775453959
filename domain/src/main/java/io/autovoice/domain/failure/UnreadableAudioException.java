package io.autovoice.domain.failure;

/** A file is missing, is no audio, or ends in the middle. */
public final class UnreadableAudioException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public UnreadableAudioException(String message, String remedy) {
        super(message, remedy, null);
    }

    public UnreadableAudioException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
