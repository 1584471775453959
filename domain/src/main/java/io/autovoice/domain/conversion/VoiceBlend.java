package io.autovoice.domain.conversion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which stored voices sing, and with what weight: most of the time one.
 *
 * @param shares one or more, each voice once, whose weights sum to 1
 */
public record VoiceBlend(List<Share> shares) {

    /**
     * A voice and its weight.
     *
     * @param weight finite and above 0, as given; {@link VoiceBlend} makes the sum 1
     */
    public record Share(VoiceId voice, double weight) {
        public Share {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A weight in a blend needs a value > 0, got %s for '%s'".formatted(weight, voice));
            }
        }
    }

    public VoiceBlend {
        Set<VoiceId> seen = new HashSet<>();
        if (shares.isEmpty() || !shares.stream().allMatch(share -> seen.add(share.voice()))) {
            throw new IllegalArgumentException(
                    "A blend needs one voice or more, each once, got %s".formatted(names(shares)));
        }
        double sum = shares.stream().mapToDouble(Share::weight).sum();
        shares = shares.stream()
                .map(share -> new Share(share.voice(), share.weight() / sum))
                .toList();
    }

    /** One voice alone. */
    public static VoiceBlend of(VoiceId voice) {
        return new VoiceBlend(List.of(new Share(voice, 1)));
    }

    /** From the form {@code anna:0.6,ben:0.4}. */
    public static VoiceBlend of(String text) {
        return new VoiceBlend(
                Arrays.stream(text.split(",", -1)).map(VoiceBlend::share).toList());
    }

    private static Share share(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A blend looks like anna:0.6,ben:0.4, got '%s' in it".formatted(text));
        }
        try {
            return new Share(
                    new VoiceId(text.substring(0, colon).strip()), Double.parseDouble(text.substring(colon + 1)));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "A blend looks like anna:0.6,ben:0.4, got '%s' in it".formatted(text), noNumber);
        }
    }

    private static String names(List<Share> shares) {
        return shares.stream().map(share -> share.voice().value()).toList().toString();
    }

    /** The voice's name, or all names with their weights, as in options. */
    @Override
    public String toString() {
        return shares.size() == 1
                ? shares.get(0).voice().value()
                : shares.stream()
                        .map(share -> String.format(Locale.ROOT, "%s:%.2f", share.voice(), share.weight()))
                        .collect(Collectors.joining(","));
    }
}
