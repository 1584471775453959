package io.autovoice.gpu.samples;

import io.autovoice.cpu.storage.BaseFolders;

/** Breaks a rule on purpose. */
public record GpuThatKnowsTheCpu(BaseFolders folders) {}
