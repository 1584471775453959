package io.autovoice.domain.failure;

/** The device has too little memory, even for half a chunk. */
public final class OutOfDeviceMemoryException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public OutOfDeviceMemoryException(String message, String remedy) {
        super(message, remedy, null);
    }

    public OutOfDeviceMemoryException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
