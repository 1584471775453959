package io.autovoice.bootstrap.wiring;

import java.nio.file.Path;

/** Tells libraries that bring native code where to unpack it, and to keep silent. What the user has set stays. */
final class NativeLibraries {
    private NativeLibraries() {}

    /** To be called before the first of them is loaded. */
    static void configure(Path cache) {
        setIfAbsent("org.bytedeco.javacpp.cachedir", cache.resolve("javacpp").toString());
        setIfAbsent("org.bytedeco.javacpp.logger", "slf4j");
        setIfAbsent("org.nd4j.log.initialization", "false");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
