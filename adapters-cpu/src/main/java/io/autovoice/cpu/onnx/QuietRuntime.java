package io.autovoice.cpu.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import io.autovoice.domain.failure.EngineFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts ONNX Runtime without its telemetry. Since 1.29.0 that is on by default on Linux too, keeps a device id and a queue of events in the
 * user's cache folder, and while it starts it ends the process where the command line is longer than about 4000 bytes (both seen with
 * 1.29.0). Only {@code ORT_DISABLE_TELEMETRY} in the environment keeps it from starting; our launcher sets it. Without that it is turned off as
 * soon as it has started, and not started where the process would not survive.
 */
final class QuietRuntime {
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline"); // Linux
    private static final int LONGEST = 3500; // bytes; 3863 of class path alone were too many, 3645 were not

    private QuietRuntime() {}

    static OrtEnvironment start() throws OrtException {
        if (System.getenv(SWITCH) == null) {
            refuseToCrash(bytesOfCommandLine());
        }
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "autovoice");
        environment.setTelemetry(false);
        return environment;
    }

    static void refuseToCrash(int bytesOfCommandLine) {
        if (bytesOfCommandLine > LONGEST) {
            throw new EngineFailedException(
                    "ONNX Runtime's telemetry would crash this process, whose command line has %d bytes (more than %d)."
                            .formatted(bytesOfCommandLine, LONGEST),
                    "Set %s=1 in the environment, or give the class path by the variable CLASSPATH.".formatted(SWITCH));
        }
    }

    /** 0 where nobody can tell. */
    private static int bytesOfCommandLine() {
        try {
            return Files.isReadable(COMMAND_LINE) ? Files.readAllBytes(COMMAND_LINE).length : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
