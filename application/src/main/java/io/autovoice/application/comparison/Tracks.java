package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.loudness.Loudness;
import io.autovoice.domain.loudness.ScaledWaveform;
import io.autovoice.domain.progress.StageProgress;

/** Writes audio files that every browser plays. */
record Tracks(AudioWriter writer, ComparisonDraft draft) {

    /** Sound beyond full scale is made quieter as a whole, rather than clipped: the file is to be listened to. */
    Track write(String name, Waveform sound, StageProgress progress) {
        Loudness loudness = Loudness.of(sound);
        double factor = loudness.peak() > 1 ? 1 / (double) loudness.peak() : 1;
        Waveform fitting = factor < 1 ? new ScaledWaveform(sound, factor) : sound;
        Track track = new Track(name + ".flac", loudness.scaled(factor).lufs());
        writer.write(fitting, new OutputFile(draft.audioFile(track.fileName()), SampleFormat.PCM_16, false), progress);
        return track;
    }

    Track writeAndDraw(String name, Waveform sound, StageProgress progress) {
        Track track = write(name, sound, progress);
        draft.draw(track, sound);
        return track;
    }
}
