package io.autovoice.cpu.samples.vendors;

import org.bytedeco.javacpp.FloatPointer;

/** Breaks a rule on purpose. */
public record BytedecoOutsideItsFence(FloatPointer pointer) {}
