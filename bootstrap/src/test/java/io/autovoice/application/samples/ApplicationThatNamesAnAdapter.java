package io.autovoice.application.samples;

import io.autovoice.cpu.storage.BaseFolders;

/** Breaks a rule on purpose. */
public record ApplicationThatNamesAnAdapter(BaseFolders folders) {}
