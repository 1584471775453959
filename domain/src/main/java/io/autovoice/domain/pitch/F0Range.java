package io.autovoice.domain.pitch;

/** Closed search interval for F0, in hertz. */
public record F0Range(float floor, float ceiling) {
    public static final F0Range SINGING = new F0Range(65f, 1100f); // C2 .. about C#6

    public F0Range {
        if (!(0 < floor && floor < ceiling)) { // written so that NaN is refused too
            throw new IllegalArgumentException(
                    "F0 range needs 0 < floor < ceiling, got %s..%s Hz".formatted(floor, ceiling));
        }
    }

    public boolean contains(float hertz) {
        return floor <= hertz && hertz <= ceiling;
    }
}
