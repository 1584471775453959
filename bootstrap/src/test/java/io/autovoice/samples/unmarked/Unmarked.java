package io.autovoice.samples.unmarked;

/** Breaks a rule on purpose: its package has no package-info. */
public final class Unmarked {}
