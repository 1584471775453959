package io.autovoice.cpu.samples;

import java.util.logging.Logger;

/** Breaks a rule on purpose. */
public record UsesJavaUtilLogging(Logger logger) {}
