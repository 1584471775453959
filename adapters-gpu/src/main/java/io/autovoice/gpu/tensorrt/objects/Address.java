package io.autovoice.gpu.tensorrt.objects;

import org.bytedeco.javacpp.Pointer;

/** An address that somebody else owns, on the host or on the device, in the presets' terms. */
public final class Address extends Pointer {
    public Address(long address) {
        super((Pointer) null);
        this.address = address;
    }
}
