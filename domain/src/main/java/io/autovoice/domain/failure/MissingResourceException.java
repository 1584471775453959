package io.autovoice.domain.failure;

/** A voice or model is not there, or is not what it should be. */
public final class MissingResourceException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public MissingResourceException(String message, String remedy) {
        super(message, remedy, null);
    }

    public MissingResourceException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
