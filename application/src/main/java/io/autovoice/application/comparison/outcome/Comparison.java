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
 * @param pitchJudge the engine that found the pitch of all converted voices
 * @param conversions voice by voice, and for each voice preset by preset
 */
public record Comparison(
        Origin origin,
        LocalDateTime made,
        List<VoiceId> voices,
        List<QualityPreset> presets,
        OriginalSong original,
        String pitchJudge,
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

    /** The loudness that all whole songs are played at: that of the quietest, so that none has to be raised; -35 LUFS at least. */
    public OptionalDouble songLufs() {
        return commonLufs(songs());
    }

    /** The loudness that all voices alone are played at, likewise. */
    public OptionalDouble voiceLufs() {
        return commonLufs(voicesAlone());
    }

    private static OptionalDouble commonLufs(Stream<Track> tracks) {
        return tracks.flatMap(track -> track.lufs().stream().boxed())
                .mapToDouble(lufs -> Math.max(QUIETEST_LUFS, lufs))
                .min();
    }

    /** The factor, at most 1, that brings a track to the loudness of its kind. */
    public double playbackGain(Track track) {
        OptionalDouble common = songs().anyMatch(track::equals) ? songLufs() : voiceLufs();
        if (track.lufs().isEmpty() || common.isEmpty()) {
            return 1;
        }
        double decibels = common.getAsDouble() - track.lufs().getAsDouble();
        return Math.min(1, Math.pow(10, decibels / 20));
    }

    public Stream<Track> tracks() {
        return Stream.concat(songs(), voicesAlone());
    }

    private Stream<Track> songs() {
        return Stream.concat(Stream.of(original.song()), conversions.stream().map(ComparedConversion::song));
    }

    private Stream<Track> voicesAlone() {
        return Stream.concat(Stream.of(original.vocals()), conversions.stream().map(ComparedConversion::converted));
    }
}
