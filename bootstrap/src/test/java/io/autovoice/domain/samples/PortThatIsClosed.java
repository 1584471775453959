package io.autovoice.domain.samples;

/** Breaks a rule on purpose. */
public interface PortThatIsClosed extends AutoCloseable {}
