package io.autovoice.application.voice;

import io.autovoice.application.similarity.SpeakerSimilarity;
import io.autovoice.application.voice.recording.Excerpt;
import io.autovoice.application.voice.recording.Reference;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hears whether several recordings are of one person. */
record SameSpeaker(SpeakerEncoder speakers) {
    private static final double SHORTEST_SECONDS = 3; // shorter ones are left out
    private static final double FAR =
            0.65; // between what is usual of one person and of two; docs/quality/references.md
    private static final String USUAL = String.format(
            Locale.ROOT,
            "recordings of one person usually have %.2f, of two %.2f",
            SpeakerSimilarity.SAME_SPEAKER.mean(),
            SpeakerSimilarity.OTHERS.mean());

    private record Heard(String name, SpeakerEmbedding embedding) {}

    /** One for each recording that is far from the others; none without a model. */
    List<String> warnings(Reference reference) {
        List<Heard> heard = new ArrayList<>();
        try {
            for (Reference.Part part : reference.parts()) {
                Excerpt excerpt = new Excerpt(reference.audio(), part.start(), part.end());
                if (excerpt.seconds() >= SHORTEST_SECONDS && reference.parts().size() > 1) {
                    heard.add(new Heard(part.recording().name(), speakers.embed(excerpt, StageProgress.NONE)));
                }
            }
        } catch (MissingResourceException noModel) {
            return List.of();
        }
        return heard.size() == 2 ? ofTwo(heard.get(0), heard.get(1)) : ofMany(heard);
    }

    private static List<String> ofTwo(Heard one, Heard other) {
        double cosine = one.embedding().similarity(other.embedding());
        return cosine >= FAR
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s and %s sound like two people (likeness %.2f; %s): the voice becomes a mixture"
                                + " of both.",
                        one.name(),
                        other.name(),
                        cosine,
                        USUAL));
    }

    private static List<String> ofMany(List<Heard> heard) {
        List<String> notes = new ArrayList<>();
        for (Heard one : heard) {
            double cosine = heard.size() < 2 ? 1 : one.embedding().similarity(meanWithout(one, heard));
            if (cosine < FAR) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s sounds like another person than the other recordings (likeness %.2f; %s):"
                                + " leave it out if it is.",
                        one.name(),
                        cosine,
                        USUAL));
            }
        }
        return notes;
    }

    private static SpeakerEmbedding meanWithout(Heard one, List<Heard> heard) {
        double[] sum = new double[one.embedding().dimensions()];
        for (Heard other : heard) {
            if (other != one) {
                float[] direction = other.embedding().toArray();
                for (int n = 0; n < sum.length; n++) {
                    sum[n] += direction[n];
                }
            }
        }
        return SpeakerEmbedding.along(sum);
    }
}
