package io.autovoice.domain.failure;

/** The caller asked to stop. */
public final class ConversionCancelledException extends ConversionException {
    private static final long serialVersionUID = 1L;

    public ConversionCancelledException() {
        super("The work was cancelled.", "Start it again when you want the result.", null);
    }
}
