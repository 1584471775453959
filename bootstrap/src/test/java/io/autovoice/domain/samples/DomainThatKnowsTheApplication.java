package io.autovoice.domain.samples;

import io.autovoice.application.progress.Cancellation;

/** Breaks a rule on purpose. */
public record DomainThatKnowsTheApplication(Cancellation cancellation) {}
