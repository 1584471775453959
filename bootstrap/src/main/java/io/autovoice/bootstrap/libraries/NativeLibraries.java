package io.autovoice.bootstrap.libraries;

import io.autovoice.cpu.onnx.UnpackedRuntime;
import io.autovoice.cpu.storage.BaseFolders;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells libraries that bring native code where to unpack it, and to keep silent. What the user has set stays. */
public final class NativeLibraries {
    private NativeLibraries() {}

    /** To be called before the first of them is loaded. */
    public static void configure(BaseFolders folders) {
        Path cache = folders.cache();
        setIfAbsent("org.bytedeco.javacpp.cachedir", cache.resolve("javacpp").toString());
        setIfAbsent("org.bytedeco.javacpp.logger", "slf4j");
        setIfAbsent("org.nd4j.log.initialization", "false");
        if (Files.isDirectory(folders.onnxModels())) { // without networks nobody needs it
            UnpackedRuntime.keepIn(cache.resolve("onnxruntime"));
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
