package io.autovoice.application.validation;

import io.autovoice.application.measure.Surroundings;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryProbe;

/** What a validation measures with. */
public record Instruments(GpuMonitor gpu, MemoryProbe memory, Surroundings surroundings) {}
