package io.autovoice.application.comparison.outcome;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.conversion.VoiceId;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A song and its conversions, each scored.
 *
 * @param conversions voice by voice, and for each voice preset by preset
 */
public record Comparison(
        Origin origin,
        LocalDateTime made,
        List<VoiceId> voices,
        List<QualityPreset> presets,
        OriginalSong original,
        List<ComparedConversion> conversions) {
    private static final double QUIETEST_LUFS =
            -35; // a track that failed and is all but silent must not silence the others

    public Comparison {
        voices = List.copyOf(voices);
        presets = List.copyOf(presets);
        conversions = List.copyOf(conversions);
    }

    public ComparedConversion conversion(VoiceId voice, QualityPreset preset) {
        return conversions.stream()
                .filter(each -> each.voice().equals(voice) && each.preset() == preset)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("%s with %s was not compared".formatted(voice, preset)));
    }

    /** Of one voice's conversions the one most like its target; empty if there is none, or others are as much. */
    public Optional<ComparedConversion> mostAlike(VoiceId voice) {
        List<ComparedConversion> ranked = conversions.stream()
                .filter(each ->
                        each.voice().equals(voice) && each.likeness().toTarget().isPresent())
                .sorted(Comparator.comparingDouble(Comparison::toTarget).reversed())
                .toList();
        return ranked.size() < 2 || toTarget(ranked.get(0)) == toTarget(ranked.get(1))
                ? Optional.empty()
                : Optional.of(ranked.get(0));
    }

    private static double toTarget(ComparedConversion conversion) {
        return conversion.likeness().toTarget().orElseThrow();
    }

    /** The loudness that all tracks are played at: that of the quietest, so that none has to be raised; -35 LUFS at least. */
    public OptionalDouble commonLufs() {
        return tracks().flatMap(track -> track.lufs().stream().boxed())
                .mapToDouble(lufs -> Math.max(QUIETEST_LUFS, lufs))
                .min();
    }

    /** The factor, at most 1, that brings a track to the common loudness. */
    public double playbackGain(Track track) {
        if (track.lufs().isEmpty() || commonLufs().isEmpty()) {
            return 1;
        }
        double decibels = commonLufs().getAsDouble() - track.lufs().getAsDouble();
        return Math.min(1, Math.pow(10, decibels / 20));
    }

    public Stream<Track> tracks() {
        return Stream.concat(
                Stream.of(original.song(), original.vocals()),
                conversions.stream().flatMap(each -> Stream.of(each.song(), each.converted())));
    }
}
