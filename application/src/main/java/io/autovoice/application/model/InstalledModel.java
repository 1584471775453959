package io.autovoice.application.model;

import java.nio.file.Path;
import java.util.Map;

/**
 * A network that is ready for use.
 *
 * @param name as in the catalogue, or as the user called it
 * @param onnx the file
 * @param sha256 of the file, hexadecimal: part of the key of whatever is built from it
 * @param settings what the file does not say of itself, by the names of its field; empty for most
 */
public record InstalledModel(String name, ModelFamily family, Path onnx, String sha256, Map<String, String> settings) {
    public InstalledModel {
        settings = Map.copyOf(settings);
    }

    /** A file that says all there is to say. */
    public InstalledModel(String name, ModelFamily family, Path onnx, String sha256) {
        this(name, family, onnx, sha256, Map.of());
    }
}
