package io.autovoice.cpu.voices;

import io.autovoice.cpu.half.HalfFloats;
import io.autovoice.cpu.storage.PlainName;

/**
 * A kind of feature: what computed it, and a version that rises whenever it computes something else.
 *
 * @param name lower-case letters, digits, '_' and '-'
 * @param precision in which it is kept
 */
public record FeatureKind(String name, int version, Precision precision) {

    /** How many bits a value has. */
    public enum Precision {
        FLOAT32,
        /** IEEE 754 binary16: half the size, 11 bits of mantissa, at most 65504. */
        FLOAT16
    }

    public FeatureKind {
        if (!PlainName.matches(name) || version < 0) {
            throw new IllegalArgumentException(
                    "A kind of feature needs a name of a-z, 0-9, '_' and '-' and a version >= 0, got '%s' and %d"
                            .formatted(name, version));
        }
    }

    /** Kept in full precision. */
    public FeatureKind(String name, int version) {
        this(name, version, Precision.FLOAT32);
    }

    /** The values as they will be when they are loaded again: whoever goes on with these gets the same the next time. */
    public float[][] asKept(float[][] rows) {
        return precision == Precision.FLOAT32 ? rows : HalfFloats.rounded(rows);
    }

    @Override
    public String toString() {
        return name + "-" + version;
    }
}
