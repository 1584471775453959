package io.autovoice.cpu.models;

import io.autovoice.application.model.ModelFamily;

/**
 * What {@code model.json} says.
 *
 * @param sha256 of {@code model.onnx}
 * @param bytes of {@code model.onnx}
 * @param modifiedMs when it was written, in milliseconds since 1970: as long as this and the size hold, nobody reads it just to compare checksums
 * @param source the package with its version, or the file that a user brought
 * @param sourceSha256 of the package or file
 * @param licence as it was shown
 */
record Manifest(
        String name,
        ModelFamily family,
        String sha256,
        long bytes,
        long modifiedMs,
        String source,
        String sourceSha256,
        String licence) {

    Manifest at(long otherTimeMs) {
        return new Manifest(name, family, sha256, bytes, otherTimeMs, source, sourceSha256, licence);
    }
}
