package io.autovoice.cpu.models.catalogue;

import java.io.IOException;
import java.nio.file.Path;

/** Turns trained weights into an ONNX file. */
@FunctionalInterface
public interface OnnxConversion {

    /**
     * @param folder holds the weight files, each under its name, and nothing else
     * @param onnx the file to write
     * @throws io.autovoice.domain.failure.MissingResourceException if the weights are not what they should be
     */
    void convert(Path folder, Path onnx) throws IOException;
}
