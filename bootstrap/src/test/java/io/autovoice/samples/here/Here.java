package io.autovoice.samples.here;

import io.autovoice.samples.there.There;

/** Breaks a rule on purpose, together with {@link There}. */
public record Here(There there) {}
