package io.autovoice.application.measure.memory;

/** Tells how much memory this process uses. Safe for use by many threads. */
@FunctionalInterface
public interface MemoryProbe {

    MemoryReading read();

    /** Drops what nobody needs any more first, as far as that can be had, so that what grows shows. */
    default MemoryReading readSettled() {
        return read();
    }

    /** Of this process: the heap from the virtual machine, resident memory from {@code /proc/self/status} where there is one. */
    static MemoryProbe ofThisProcess() {
        return new ProcessMemory();
    }
}
