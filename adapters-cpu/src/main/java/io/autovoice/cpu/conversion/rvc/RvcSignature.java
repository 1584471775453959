package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a generator takes.
 *
 * @param width features a frame: 256 for version 1, 768 for version 2
 * @param fixedFrames how many frames it takes at once; empty if any number
 * @param speaker name of the input that says which speaker
 * @param noiseChannels values of noise a frame; empty if it makes its own or none
 * @param output its name
 */
record RvcSignature(int width, OptionalInt fixedFrames, String speaker, OptionalInt noiseChannels, String output) {
    static final String EXPECTED =
            "phone float[1, ?, 256 or 768], phone_lengths int64[1], pitch int64[1, ?], pitchf float[1, ?], ds or sid int64[1] and,"
                    + " not always, rnd float[1, 192, ?] in; audio float[1, 1, ?] out";

    private static final Set<String> SPEAKER = Set.of("ds", "sid");
    private static final Set<Long> WIDTHS = Set.of(256L, 768L);
    private static final int USUAL_NOISE_CHANNELS = 192;
    private static final int FEWEST_FRAMES = 40;

    /** Nothing if it is no generator. */
    static Optional<RvcSignature> of(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        Optional<String> speaker =
                inputs.keySet().stream().filter(SPEAKER::contains).findFirst();
        return speaker.isPresent()
                        && hasNames(inputs, speaker.get())
                        && hasShapes(inputs, speaker.get())
                        && fits(outputs)
                ? Optional.of(signature(
                        inputs, speaker.get(), outputs.keySet().iterator().next()))
                : Optional.empty();
    }

    private static RvcSignature signature(Map<String, TensorSpec> inputs, String speaker, String output) {
        TensorSpec phone = spec(inputs, "phone");
        TensorSpec noise = inputs.get("rnd");
        return new RvcSignature(
                (int) phone.axis(2),
                phone.axis(1) > 0 ? OptionalInt.of((int) phone.axis(1)) : OptionalInt.empty(),
                speaker,
                noise == null ? OptionalInt.empty() : OptionalInt.of(noiseChannels(noise)),
                output);
    }

    private static int noiseChannels(TensorSpec noise) {
        return noise.axis(1) > 0 ? (int) noise.axis(1) : USUAL_NOISE_CHANNELS;
    }

    private static boolean hasNames(Map<String, TensorSpec> inputs, String speaker) {
        Set<String> names = new HashSet<>(inputs.keySet());
        names.remove("rnd");
        return names.equals(Set.of("phone", "phone_lengths", "pitch", "pitchf", speaker));
    }

    private static boolean hasShapes(Map<String, TensorSpec> inputs, String speaker) {
        TensorSpec phone = spec(inputs, "phone");
        TensorSpec noise = inputs.get("rnd");
        return is(phone, ElementType.FLOAT, 3)
                && WIDTHS.contains(phone.axis(2))
                && (phone.axis(1) < 0 || phone.axis(1) >= FEWEST_FRAMES)
                && is(spec(inputs, "phone_lengths"), ElementType.INT64, 1)
                && is(spec(inputs, "pitch"), ElementType.INT64, 2)
                && is(spec(inputs, "pitchf"), ElementType.FLOAT, 2)
                && is(spec(inputs, speaker), ElementType.INT64, 1)
                && (noise == null || is(noise, ElementType.FLOAT, 3));
    }

    private static TensorSpec spec(Map<String, TensorSpec> inputs, String name) {
        return inputs.getOrDefault(name, new TensorSpec(ElementType.OTHER));
    }

    private static boolean fits(Map<String, TensorSpec> outputs) {
        return outputs.size() == 1 && outputs.values().stream().allMatch(out -> out.type() == ElementType.FLOAT);
    }

    private static boolean is(TensorSpec spec, ElementType type, int rank) {
        return spec.type() == type && spec.rank() == rank;
    }
}
