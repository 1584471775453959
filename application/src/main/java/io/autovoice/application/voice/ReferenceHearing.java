package io.autovoice.application.voice;

import io.autovoice.application.voice.recording.Recording;
import io.autovoice.application.voice.recording.Reference;
import io.autovoice.application.voice.recording.ReferenceMaker;
import io.autovoice.application.voice.reference.AloneLimit;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes a reference of recordings, and hears whether each of them is a voice alone. */
record ReferenceHearing(ReferenceStages stages, ReferenceMaker maker) {
    private static final double HEARD = 0.3; // share of the progress; separation takes most of it
    private static final double SEPARATED = 0.7;
    private static final double LISTENED = 0.85;
    private static final double JOINED = 0.3; // of listening

    static ReferenceHearing with(ReferenceStages stages, WaveformStorage storage) {
        return new ReferenceHearing(stages, new ReferenceMaker(stages.resampler(), storage));
    }

    /** @param notes hears of what was separated */
    HeardReference hear(List<Recording> recordings, Separation separation, List<String> notes, StageProgress progress) {
        if (separation == Separation.ALWAYS) {
            List<Recording> voices = separated(
                    recordings, IntStream.range(0, recordings.size()).boxed().toList(), progress.part(0, SEPARATED));
            return listen(voices, progress.part(SEPARATED, 1));
        }
        HeardReference heard = listen(recordings, progress.part(0, HEARD));
        List<VoiceEvidence> before = heard.evidences();
        List<Integer> mixed = IntStream.range(0, before.size())
                .filter(index -> !before.get(index).alone())
                .boxed()
                .toList();
        if (mixed.isEmpty()
                || separation == Separation.NEVER
                || stages.separator().isEmpty()) {
            progress.advanced(1);
            return heard;
        }
        List<Recording> voices = separated(recordings, mixed, progress.part(HEARD, SEPARATED));
        HeardReference after = listen(voices, progress.part(SEPARATED, LISTENED));
        List<VoiceEvidence> evidences = after.evidences();
        List<Integer> useless =
                mixed.stream().filter(index -> !evidences.get(index).alone()).toList();
        if (useless.isEmpty() || useless.size() == recordings.size()) { // of none there is nothing to leave out
            mixed.forEach(index -> notes.add(note(before.get(index), evidences.get(index))));
            return after;
        }
        mixed.forEach(index -> notes.add(
                useless.contains(index) ? leftOut(before.get(index)) : note(before.get(index), evidences.get(index))));
        return listen(without(voices, useless), progress.part(LISTENED, 1));
    }

    private static List<Recording> without(List<Recording> recordings, List<Integer> which) {
        return IntStream.range(0, recordings.size())
                .filter(index -> !which.contains(index))
                .mapToObj(recordings::get)
                .toList();
    }

    private static String leftOut(VoiceEvidence before) {
        return String.format(
                Locale.ROOT,
                "%s is left out: it sounds like music, noise or several voices (%.0f %% of each period comes again in the next; %s),"
                        + " and separating it didn't help.",
                before.what(),
                100 * before.periodicity(),
                AloneLimit.words());
    }

    private HeardReference listen(List<Recording> recordings, StageProgress progress) {
        Reference reference = maker.join(recordings, progress.part(0, JOINED));
        F0Contour f0 = stages.pitchExtractor()
                .extract(reference.audio(), FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, progress.part(JOINED, 1));
        return new HeardReference(reference, f0);
    }

    private List<Recording> separated(List<Recording> recordings, List<Integer> which, StageProgress progress) {
        VocalSeparator separator = stages.separator()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was given that separates a voice from music"));
        List<Recording> separated = new ArrayList<>(recordings);
        double done = 0;
        for (int index : which) {
            StageProgress part = progress.part(done / which.size(), (done + 1) / which.size());
            Recording recording = recordings.get(index);
            separated.set(index, recording.separated(separator.separate(recording.audio(), part)));
            done++;
        }
        return separated;
    }

    private static String note(VoiceEvidence before, VoiceEvidence after) {
        return String.format(
                Locale.ROOT,
                "%s is no voice alone (%.0f %% of each period comes again in the next), so its voice was separated from the music:"
                        + " %.0f s of it, of which %.0f %% does. What is left of the band is learned with it.",
                before.what(),
                100 * before.periodicity(),
                after.seconds(),
                100 * after.periodicity());
    }
}
