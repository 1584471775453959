package io.autovoice.cpu.models.weights.pytorch;

/** Something in a file is not as weights have it; the message goes on after "because". */
final class UnsuitableContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsuitableContentException(String message) {
        super(message);
    }
}
