package io.autovoice.application.voice.recording;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads recordings; the same one twice counts once. */
public record RecordingReader(AudioReader reader) {

    /** @param notes hears of what was given twice */
    public List<Recording> read(List<Path> files, List<String> notes, StageProgress progress) {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        double done = 0;
        for (Path file : files) {
            StageProgress part = progress.part(done / files.size(), (done + 1) / files.size());
            Waveform audio = SuitableAudio.read(reader, file, part);
            Recording recording = Recording.of(file, audio);
            Recording first = recordings.putIfAbsent(Fingerprint.of(MonoWaveform.of(audio)), recording);
            if (first != null) {
                notes.add("%s is the same recording as %s: it counts once.".formatted(recording.name(), first.name()));
            }
            done++;
        }
        return List.copyOf(recordings.values());
    }
}
