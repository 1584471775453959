package io.autovoice.cpu.samples.vendors;

import picocli.CommandLine.Command;

/** Breaks a rule on purpose. */
@Command
public final class PicocliOutsideBootstrap {}
