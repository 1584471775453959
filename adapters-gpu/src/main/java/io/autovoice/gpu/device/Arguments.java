package io.autovoice.gpu.device;

import java.util.ArrayList;
import java.util.List;

/** What a kernel is given, in its order: {@code Arguments.of(samples).and(count).and(gain)}. */
public final class Arguments {
    private final List<Object> values = new ArrayList<>();

    private Arguments() {}

    public static Arguments of(DeviceBuffer first) {
        return new Arguments().and(first);
    }

    public Arguments and(DeviceBuffer pointer) {
        values.add(pointer);
        return this;
    }

    public Arguments and(int value) {
        values.add(value);
        return this;
    }

    public Arguments and(long value) {
        values.add(value);
        return this;
    }

    public Arguments and(float value) {
        values.add(value);
        return this;
    }

    /** {@link DeviceBuffer}, Integer, Long and Float. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
