package io.autovoice.domain.failure;

/** An engine failed, or a fallback was needed and forbidden. */
public final class EngineFailedException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public EngineFailedException(String message, String remedy) {
        super(message, remedy, null);
    }

    public EngineFailedException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
