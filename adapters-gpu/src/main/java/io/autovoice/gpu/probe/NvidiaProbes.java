package io.autovoice.gpu.probe;

import io.autovoice.application.plan.gpu.EngineProbe;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.libraries.LibraryFolders;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Makes the probe that suits this machine. */
public final class NvidiaProbes {
    private NvidiaProbes() {}

    /** @param environment of this process */
    public static EngineProbe ofThisMachine(Map<String, String> environment) {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        if (!isOurs(system, processor)) {
            GpuProbe elsewhere = new GpuProbe.Unusable(
                    "engines on a GPU are made for Linux on x86-64, and this is %s on %s".formatted(system, processor),
                    "Run it on such a machine; Windows has one in WSL 2.");
            return deviceIndex -> elsewhere;
        }
        Path root = Path.of("/");
        return new ChildProbe(new DriverFiles(root), new LibraryFolders(root, environment), GpuChild.ofThisProcess());
    }

    static boolean isOurs(String system, String processor) {
        return system.toLowerCase(Locale.ROOT).startsWith("linux")
                && (processor.equals("amd64") || processor.equals("x86_64"));
    }
}
