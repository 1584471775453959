package io.autovoice.domain.failure;

/** Audio that can be read but not used: silent, too short, not finite, or not what is needed here. */
public final class UnsuitableAudioException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public UnsuitableAudioException(String message, String remedy) {
        super(message, remedy, null);
    }

    public UnsuitableAudioException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
