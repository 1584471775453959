package io.autovoice.application.plan;

/** Asks the machine what it has. Never throws, never hangs, never crashes the JVM. */
public interface EngineProbe {
    GpuProbe probe(int deviceIndex);
}
