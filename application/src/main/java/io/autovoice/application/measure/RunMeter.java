package io.autovoice.application.measure;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryProbe;
import io.autovoice.application.measure.memory.MemoryWatch;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;

/**
 * Runs a conversion once and looks on: times, memory, GPU, and a hash of the sound. What compares two conversions has one of these for each and
 * lets them take turns.
 *
 * @param memory read by a daemon thread while the conversion runs, and by nobody else
 */
public record RunMeter(ConvertSong conversion, MemoryProbe memory, GpuMonitor gpu) {

    /** A run and its sound. */
    public record Take(RunRecord run, ConvertedSong song) {}

    /** Hashing comes after the run and is no part of its time. */
    public Take run(Waveform song, VoiceId voice, StageProgress progress) {
        RecordingStageListener heard = new RecordingStageListener();
        try (MemoryWatch watch = MemoryWatch.start(memory, MemoryWatch.PAUSE)) {
            GpuMonitor.Watched<ConvertedSong> watched =
                    gpu.during(() -> conversion.convert(ConvertSongRequest.of(new SongSource.InMemory(song), voice)
                            .returnStems(true)
                            .listener(watch)
                            .listener(heard)
                            .stageProgress(progress)
                            .build()));
            watch.close();
            Waveform sound = watched.result().song();
            return new Take(
                    new RunRecord(
                            heard.events(),
                            heard.run(),
                            watch.trace(),
                            watched.usage(),
                            sound.frames(),
                            SoundHash.of(sound)),
                    watched.result());
        }
    }
}
