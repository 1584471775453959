package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what would be written. */
final class DraftOnTheHeap implements ComparisonPages, ComparisonDraft, AudioWriter {
    final Map<String, Waveform> written = new TreeMap<>();
    final List<String> drawn = new ArrayList<>();
    final List<String> happened = new ArrayList<>();

    @Override
    public void ensureWritable(ComparisonRequest request) {
        // always is
    }

    @Override
    public ComparisonDraft begin(ComparisonRequest request) {
        happened.add("begun");
        return this;
    }

    @Override
    public Path audioFile(String fileName) {
        return Path.of(fileName);
    }

    @Override
    public void draw(Track track, Waveform waveform) {
        drawn.add(track.fileName());
    }

    @Override
    public Path publish(Comparison comparison) {
        happened.add("published");
        return Path.of("index.html");
    }

    @Override
    public void discard() {
        happened.add("discarded");
    }

    @Override
    public void ensureWritable(OutputFile file) {
        // always is
    }

    @Override
    public WrittenAudio write(Waveform waveform, OutputFile file, StageProgress progress) {
        progress.advanced(1);
        written.put(file.path().toString(), waveform);
        return new WrittenAudio(file.path(), List.of());
    }
}
