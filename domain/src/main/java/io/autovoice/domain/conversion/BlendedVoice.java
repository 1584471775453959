package io.autovoice.domain.conversion;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Several recorded voices at once: whoever sings with it borrows from all of them.
 *
 * @param parts one or more, whose weights sum to 1
 */
public record BlendedVoice(List<Part> parts) implements VoiceProfile {
    private static final double TOLERANCE = 1e-6; // of the weights' sum
    private static final int LONGEST_ID = 64;

    /**
     * A voice in a blend.
     *
     * @param weight above 0, at most 1
     */
    public record Part(ReferenceVoice voice, double weight) {
        public Part {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException(
                        "A voice's share needs a value in 0..1, above 0, got %s".formatted(weight));
            }
        }
    }

    public BlendedVoice {
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        if (!(Math.abs(sum - 1) < TOLERANCE)) {
            throw new IllegalArgumentException("The shares of a blend need a sum of 1, got %s".formatted(sum));
        }
    }

    /** The parts' names, as far as they fit. */
    @Override
    public VoiceId id() {
        String names = parts.stream().map(part -> part.voice().id().value()).collect(Collectors.joining("_"));
        return new VoiceId(names.substring(0, Math.min(LONGEST_ID, names.length())));
    }

    @Override
    public String fingerprint() {
        return parts.stream()
                .map(part -> part.weight() + "*" + part.voice().fingerprint())
                .collect(Collectors.joining("+"));
    }

    @Override
    public OptionalDouble usualF0() {
        return OptionalDouble.of(mean(ReferenceVoice::medianF0));
    }

    /** As {@link ReferenceVoice#lowF0}. */
    public double lowF0() {
        return mean(ReferenceVoice::lowF0);
    }

    /** As {@link ReferenceVoice#highF0}. */
    public double highF0() {
        return mean(ReferenceVoice::highF0);
    }

    /** The weighted geometric mean: pitch is heard on a logarithmic scale. */
    private double mean(ToDoubleFunction<ReferenceVoice> hertz) {
        return Math.exp(parts.stream()
                .mapToDouble(part -> part.weight() * Math.log(hertz.applyAsDouble(part.voice())))
                .sum());
    }
}
