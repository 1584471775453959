package io.autovoice.cpu.models.catalogue;

/**
 * A file with trained weights.
 *
 * @param path in its package
 * @param sha256 lower-case hexadecimal
 */
public record PackagedFile(String path, long bytes, String sha256) {

    /** Without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
