package io.autovoice.application.plan.gpu;

/** Asks the machine what it has. Never throws, never crashes the JVM, and ends within seconds whatever a driver does. */
public interface EngineProbe {
    GpuProbe probe(int deviceIndex);
}
