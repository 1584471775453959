package io.autovoice.cpu.voices;

import io.autovoice.cpu.storage.PlainName;

/**
 * A kind of feature: what computed it, and a version that rises whenever it computes something else.
 *
 * @param name lower-case letters, digits, '_' and '-'
 */
public record FeatureKind(String name, int version) {
    public FeatureKind {
        if (!PlainName.matches(name) || version < 0) {
            throw new IllegalArgumentException(
                    "A kind of feature needs a name of a-z, 0-9, '_' and '-' and a version >= 0, got '%s' and %d"
                            .formatted(name, version));
        }
    }

    @Override
    public String toString() {
        return name + "-" + version;
    }
}
