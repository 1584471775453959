package io.autovoice.application.measure.profile;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * What happened in this process before the first run.
 *
 * @param jvm from the start of the virtual machine until the command began
 * @param load planning, wiring, and probing for a GPU; most engines are opened by the first run
 * @param first whether nothing was converted or analysed in this process before: only then is the first run a cold one
 * @param engineBuild building engines for a GPU; empty if none was built, or if it is part of the first run
 */
public record Startup(Duration jvm, Duration load, boolean first, Optional<Duration> engineBuild) {

    /** From the start of the virtual machine until now. */
    public static Duration sinceJvmStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
