package io.autovoice.gpu.testing;

/** A kernel can't be compiled for the host, or did there what it must not do on a GPU. */
public final class KernelDefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KernelDefectException(String said) {
        super(said);
    }
}
