package io.autovoice.cpu.samples.vendors;

import net.razorvine.pickle.Unpickler;

/** Breaks a rule on purpose. */
public record PickleOutsideItsFence(Unpickler anything) {}
