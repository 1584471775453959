package io.autovoice.domain.failure;

/** A result could not be written; what was there before is still there. */
public final class OutputNotWrittenException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public OutputNotWrittenException(String message, String remedy) {
        super(message, remedy, null);
    }

    public OutputNotWrittenException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
