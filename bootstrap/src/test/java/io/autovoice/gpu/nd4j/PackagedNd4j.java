package io.autovoice.gpu.nd4j;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * ND4J's native backend with the JavaCPP that it was made for, fetched once by Maven into {@code target/nd4j-native}: what the CUDA backend is
 * loaded like, but for the GPU. Where that can't be done, tests are skipped and say why.
 */
final class PackagedNd4j {
    private static final Path FOLDER = Path.of("target", "nd4j-native").toAbsolutePath();
    private static final String VERSION = "1.0.0-M2.1";

    /** Its natives are those of one platform. */
    static final JarSet SET = new JarSet(
            "nd4j-native",
            VERSION,
            "CpuBackend",
            List.of("org.nd4j:nd4j-native:" + VERSION, "org.nd4j:nd4j-native:" + VERSION + ":linux-x86_64"),
            List.of(
                    "nd4j-api-" + VERSION + ".jar",
                    "nd4j-native-" + VERSION + ".jar",
                    "nd4j-native-" + VERSION + "-linux-x86_64.jar",
                    "javacpp-1.5.7.jar"),
            128_000_000);

    private PackagedNd4j() {}

    static JarFolder require() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "skipped: its natives are for Linux on x86-64");
        Once.HINDRANCE.ifPresent(hindrance -> Assumptions.abort("skipped: ND4J's jars can't be fetched: " + hindrance));
        return Once.JARS;
    }

    /** Fetched once a process, also if it was in vain. */
    private static final class Once {
        static final JarFolder JARS = new JarFolder(FOLDER, SET, "mvn");
        static final Optional<String> HINDRANCE = hindrance();

        private static Optional<String> hindrance() {
            try {
                new JarInstallation(JARS, new MavenFetch("mvn", System.getenv())).run(StageProgress.NONE);
                return Optional.empty();
            } catch (ConversionException failure) {
                return Optional.of(String.valueOf(failure.getMessage()));
            }
        }
    }
}
