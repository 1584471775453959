package io.autovoice.gpu.nd4j;

import java.util.List;

/**
 * Jars that make up a backend of ND4J, as Maven knows them.
 *
 * @param backend the class of ND4J's that answers once it runs, without its package
 * @param dependencies {@code group:artifact:version} or {@code group:artifact:version:classifier}; Maven adds what those need
 * @param essential files without which it can't run
 * @param bytes of all of them, about
 */
record JarSet(
        String name, String version, String backend, List<String> dependencies, List<String> essential, long bytes) {
    private static final String ND4J = "1.0.0-M2.1";
    private static final String JAVACPP = "1.5.7";
    private static final String PRESETS = "11.6-8.3-" + JAVACPP;
    private static final String LINUX = "linux-x86_64";

    /** With NVIDIA's libraries of CUDA 11.6, which hardly any machine has. */
    static final JarSet CUDA = new JarSet(
            "nd4j-cuda",
            ND4J,
            "JCublasBackend",
            List.of(
                    "org.nd4j:nd4j-cuda-11.6:" + ND4J,
                    "org.nd4j:nd4j-cuda-11.6:" + ND4J + ":" + LINUX,
                    "org.bytedeco:cuda:" + PRESETS + ":" + LINUX + "-redist"),
            List.of(
                    "nd4j-api-" + ND4J + ".jar",
                    "nd4j-common-" + ND4J + ".jar",
                    "nd4j-native-api-" + ND4J + ".jar",
                    "nd4j-presets-common-" + ND4J + ".jar",
                    "nd4j-cuda-11.6-preset-" + ND4J + ".jar",
                    "nd4j-cuda-11.6-" + ND4J + ".jar",
                    "nd4j-cuda-11.6-" + ND4J + "-" + LINUX + ".jar",
                    "javacpp-" + JAVACPP + ".jar",
                    "javacpp-" + JAVACPP + "-" + LINUX + ".jar",
                    "cuda-" + PRESETS + ".jar",
                    "cuda-" + PRESETS + "-" + LINUX + ".jar",
                    "cuda-" + PRESETS + "-" + LINUX + "-redist.jar"),
            2_464_000_000L);

    JarSet {
        dependencies = List.copyOf(dependencies);
        essential = List.copyOf(essential);
    }
}
