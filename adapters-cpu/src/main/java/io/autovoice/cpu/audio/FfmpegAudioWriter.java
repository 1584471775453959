package io.autovoice.cpu.audio;

import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;

/** Encodes by FFmpeg's libraries. */
final class FfmpegAudioWriter implements AudioWriter {
    private final WaveformStorage storage;

    FfmpegAudioWriter(WaveformStorage storage) {
        this.storage = storage;
    }

    @Override
    public void ensureWritable(OutputFile file) {
        OutputCodec.of(file.path());
        TargetFile.of(file).ensureWritable();
    }

    @Override
    public WrittenAudio write(Waveform waveform, OutputFile file, StageProgress progress) {
        ensureWritable(file);
        OutputCodec codec = OutputCodec.of(file.path());
        FittedWaveform fitted = FittedWaveform.of(waveform, file, storage, progress.part(0, 0.5));
        Waveform held = fitted.waveform();
        boolean keepsNonFinite = codec == OutputCodec.WAV && file.format() == SampleFormat.FLOAT_32;
        Encoding encoding = new Encoding(codec, codec.settings(file.format(), held.channels()), keepsNonFinite);
        TargetFile.of(file).replaceBy(temporary -> encoding.write(held, temporary, progress.part(0.5, 1)));
        progress.advanced(1);
        return new WrittenAudio(file.path(), fitted.notes());
    }
}
