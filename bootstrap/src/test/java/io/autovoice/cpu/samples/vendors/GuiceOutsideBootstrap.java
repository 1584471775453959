package io.autovoice.cpu.samples.vendors;

import com.google.inject.Inject;

/** Breaks a rule on purpose. */
public final class GuiceOutsideBootstrap {
    @Inject
    GuiceOutsideBootstrap() {}
}
