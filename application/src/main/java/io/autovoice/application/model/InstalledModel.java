package io.autovoice.application.model;

import java.nio.file.Path;

/**
 * A network that is ready for use.
 *
 * @param name as in the catalogue, or as the user called it
 * @param onnx the file
 * @param sha256 of the file, hexadecimal: part of the key of whatever is built from it
 */
public record InstalledModel(String name, ModelFamily family, Path onnx, String sha256) {}
