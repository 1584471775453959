package io.autovoice.cpu.samples;

import com.google.inject.Inject;

/** Breaks a rule on purpose. */
public final class GuiceOutsideBootstrap {
    @Inject
    GuiceOutsideBootstrap() {}
}
