package io.autovoice.application.plan.choice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the caller wants the stages to run. */
public record DeviceChoice(Kind kind, int index) {
    public static final DeviceChoice AUTO = new DeviceChoice(Kind.AUTO, 0);
    public static final DeviceChoice CPU = new DeviceChoice(Kind.CPU, 0);
    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

    /** AUTO leaves it to the planner. */
    public enum Kind {
        AUTO,
        CPU,
        CUDA
    }

    /** From {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}. */
    public static DeviceChoice of(String text) {
        Matcher cuda = CUDA.matcher(text);
        if (cuda.matches()) {
            return new DeviceChoice(Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
        }
        return switch (text) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            default ->
                throw new IllegalArgumentException("A device is auto, cpu, cuda or cuda:N, got '%s'".formatted(text));
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case CUDA -> "cuda:" + index;
        };
    }
}
