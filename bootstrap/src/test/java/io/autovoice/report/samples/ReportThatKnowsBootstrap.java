package io.autovoice.report.samples;

import io.autovoice.bootstrap.console.Terminal;

/** Breaks a rule on purpose. */
public record ReportThatKnowsBootstrap(Terminal terminal) {}
