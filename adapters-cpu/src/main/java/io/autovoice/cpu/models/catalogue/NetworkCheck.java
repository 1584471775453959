package io.autovoice.cpu.models.catalogue;

import java.nio.file.Path;

/** Runs an ONNX file and compares what it gives with what the original network gave. */
@FunctionalInterface
public interface NetworkCheck {

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it computes something else
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't be run
     */
    void check(Path onnx);
}
