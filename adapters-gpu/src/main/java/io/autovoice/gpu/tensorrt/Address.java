package io.autovoice.gpu.tensorrt;

import org.bytedeco.javacpp.Pointer;

/** An address that somebody else owns, on the host or on the device, in the presets' terms. */
final class Address extends Pointer {
    Address(long address) {
        super((Pointer) null);
        this.address = address;
    }
}
