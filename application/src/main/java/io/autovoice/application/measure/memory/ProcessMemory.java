package io.autovoice.application.measure.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Asks the virtual machine and Linux. */
final class ProcessMemory implements MemoryProbe {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final int COLLECTIONS = 2; // what the first frees by reference queues, the second collects

    private final MemoryMXBean heap = ManagementFactory.getMemoryMXBean();

    @Override
    public MemoryReading read() {
        MemoryUsage usage = heap.getHeapMemoryUsage();
        return new MemoryReading(System.nanoTime(), usage.getUsed(), usage.getCommitted(), resident());
    }

    @Override
    public MemoryReading readSettled() {
        for (int n = 0; n < COLLECTIONS; n++) {
            heap.gc();
        }
        return read();
    }

    private static OptionalLong resident() {
        try {
            return Files.exists(STATUS) ? resident(Files.readString(STATUS)) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** A line such as "VmRSS:	  123456 kB", which stands for 1024 bytes each. */
    static OptionalLong resident(String status) {
        return status.lines()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
                .filter(number -> number.matches("\\d{1,15}"))
                .mapToLong(number -> 1024 * Long.parseLong(number))
                .findFirst();
    }
}
