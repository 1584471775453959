package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.ArrayList;
import java.util.List;

/** What the figures are and aren't. */
final class FinePrint {
    private FinePrint() {}

    static void write(Markup page, Comparison comparison) {
        Section.open(page, "figures", "What the figures are");
        Section.list(page, sentences(comparison));
        page.close();
    }

    private static List<String> sentences(Comparison comparison) {
        List<String> said = new ArrayList<>();
        said.add("A number isn't listening. All figures are by AutoVoice's own code; none is an opinion of listeners.");
        said.add(
                "Similarity is the cosine between the embeddings of a speaker encoder that was trained on speech, -1 to 1. "
                        + "In speech recordings of one speaker have about 0.89 and different speakers about 0.54; in singing nobody has measured what is usual.");
        said.add(
                "The target is heard in the recordings that its voice was made of, the singer in the song's vocals. The figures in AutoVoice's "
                        + "documents were taken by another program (Resemblyzer), mostly from recordings that the conversion had not seen: "
                        + "they are on another scale. Compare figures on this page with one another only.");
        said.add(
                "The melody is found again in all converted voices by one extractor, %s, and held against what each was asked to sing: "
                                .formatted(comparison.pitchJudge())
                        + "where it is the one that found the melody in the song too, what it mishears twice counts as right. "
                        + "Unvoiced where a tone was asked counts as a miss.");
        said.add(
                "Loudness is integrated loudness after ITU-R BS.1770-4. \"Equally loud\" turns every song down to the quietest song and "
                        + "every voice alone to the quietest voice (at least -35 LUFS); the files are as converted, except that one beyond full scale is made quieter as a whole.");
        said.add(
                "RTF is time needed per second of song, measured once. \"With start\" stands where an engine or a voice was used for the "
                        + "first time: that time includes loading and preparing it, and isn't comparable with the others.");
        if (comparison.conversions().stream()
                .anyMatch(each -> !each.account().shared().isEmpty())) {
            said.add(
                    "Separation and F0 were found once for all conversions that would find the same; \"shared\" stands where they were "
                            + "taken over, with the time that they took when they ran.");
        }
        said.add("The files are flac, 16 bits.");
        return said;
    }
}
