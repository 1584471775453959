package io.autovoice.cpu.samples;

import io.autovoice.domain.testing.PlainMixer;

/** Breaks a rule on purpose. */
public record MainThatKnowsTests(PlainMixer mixer) {}
