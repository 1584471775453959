package io.autovoice.cpu.samples.vendors;

import tools.jackson.databind.ObjectMapper;

/** Breaks a rule on purpose. */
public record JacksonOutsideItsFence(ObjectMapper mapper) {}
