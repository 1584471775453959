package io.autovoice.cpu.samples;

/** Breaks a rule on purpose. */
public final class ThrowsAnything {
    void fail() {
        throw new RuntimeException();
    }
}
