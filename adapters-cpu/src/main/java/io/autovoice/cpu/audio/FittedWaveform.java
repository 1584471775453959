package io.autovoice.cpu.audio;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.resampling.StereoDownmix;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * What a codec will hold of a waveform.
 *
 * @param notes a sentence for each thing that was changed
 */
record FittedWaveform(Waveform waveform, List<String> notes) {
    private static final int FLAC_CHANNELS = 8;
    private static final int LOSSY_CHANNELS = 2;

    static FittedWaveform of(Waveform waveform, OutputFile file, WaveformStorage storage, StageProgress progress) {
        OutputCodec codec = OutputCodec.of(file.path());
        if (codec == OutputCodec.FLAC) {
            refuseWhatFlacCannotHold(waveform, file);
        }
        List<String> notes = new ArrayList<>();
        if (codec == OutputCodec.FLAC && file.format() == SampleFormat.FLOAT_32) {
            notes.add("flac holds no floating point: samples were written with 24 bits.");
        }
        Waveform mixed = waveform;
        if (codec.isLossy() && waveform.channels() > LOSSY_CHANNELS) {
            mixed = StereoDownmix.of(waveform);
            notes.add("%s is written with at most 2 channels: %d were mixed down."
                    .formatted(codec.ending(), waveform.channels()));
        }
        SampleRate rate = new SampleRate(codec.rateFor(waveform.rate().hertz()));
        if (!rate.equals(waveform.rate())) {
            notes.add("%s can't hold %d Hz: resampled to %d Hz."
                    .formatted(codec.ending(), waveform.rate().hertz(), rate.hertz()));
        }
        return new FittedWaveform(Resampling.to(rate, mixed, storage, progress), notes);
    }

    private static void refuseWhatFlacCannotHold(Waveform waveform, OutputFile file) {
        int hertz = waveform.rate().hertz();
        if (waveform.channels() > FLAC_CHANNELS) {
            throw new OutputNotWrittenException(
                    "flac can't hold the %d channels of '%s', only %d."
                            .formatted(waveform.channels(), file.path(), FLAC_CHANNELS),
                    "Write a wav file.");
        }
        // RFC 9639, section 9.1.2: whole hertz or tens of them in 16 bits, kilohertz in 8
        boolean coded = hertz <= 65_535 || hertz % 10 == 0 && hertz <= 655_350 || hertz % 1000 == 0 && hertz <= 255_000;
        if (!coded) {
            throw new OutputNotWrittenException(
                    "flac can't hold the sample rate of '%s', %d Hz.".formatted(file.path(), hertz),
                    "Write a wav file.");
        }
    }
}
