package io.autovoice.application.comparison;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.comparison.outcome.Origin;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What to compare.
 *
 * @param origin what the page says of where it comes from
 * @param voices one or more, each once
 * @param presets one or more, each once
 * @param sound sets the options that all conversions share
 */
public record ComparisonRequest(
        Path song,
        Origin origin,
        List<VoiceId> voices,
        List<QualityPreset> presets,
        UnaryOperator<ConvertSongRequest.Builder> sound,
        Target target,
        SongProgress progress,
        Cancellation cancellation) {

    /**
     * A folder for the page and its audio files.
     *
     * @param overwrite whether the folder may hold something already, and files of the same names are replaced
     */
    public record Target(Path folder, boolean overwrite) {}

    public ComparisonRequest {
        voices = List.copyOf(voices);
        presets = List.copyOf(presets);
        refuseNoneOrTwice("voice", voices.stream().map(VoiceId::value).toList());
        refuseNoneOrTwice("preset", presets.stream().map(QualityPreset::key).toList());
    }

    private static void refuseNoneOrTwice(String kind, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A comparison needs one %s or more: name one.".formatted(kind));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "The %s '%s' is named twice: name each %s once.".formatted(kind, name, kind));
            }
        }
    }
}
