package io.autovoice.cpu.audio;

import io.autovoice.cpu.audio.ffmpeg.AudioDecoder;
import io.autovoice.cpu.audio.ffmpeg.FfmpegException;
import io.autovoice.cpu.audio.ffmpeg.NativeFrame;
import io.autovoice.cpu.audio.ffmpeg.NativePacket;
import io.autovoice.cpu.audio.ffmpeg.PcmSamples;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** One file on its way to a waveform: what was decoded so far, and whether that can be trusted. */
final class Decoding {
    private static final Logger LOG = System.getLogger(Decoding.class.getName());
    private static final String WHOLE_COPY = "Get a whole copy of it.";
    private static final int PACKETS_PER_REPORT = 32; // some milliseconds of work
    private static final int HIGHEST_RATE = 768_000; // Hz; beyond it the header is damaged
    private static final int TRIMMED_AT_MOST = 2; // frames of the codec that may be padding

    private final Recording recording;
    private final DeclaredLength declared;
    private final AudioDecoder decoder;
    private final WaveformStorage storage;
    private final List<float[][]> beyondDeclared = new ArrayList<>();
    private @Nullable WaveformBuilder builder;
    private int rate;
    private int channels;
    private long frames;
    private long packets;
    private long damagedPackets;
    private double fraction;

    Decoding(Recording recording, DeclaredLength declared, AudioDecoder decoder, WaveformStorage storage) {
        this.recording = recording;
        this.declared = declared;
        this.decoder = decoder;
        this.storage = storage;
    }

    void decode(NativePacket packet, NativeFrame frame) throws FfmpegException {
        packets++;
        try {
            decoder.send(packet);
            receiveAll(frame);
        } catch (FfmpegException damage) {
            if (!decoder.isLossy()) {
                throw damagedHere(damage);
            }
            damagedPackets++;
        }
    }

    private UnreadableAudioException damagedHere(FfmpegException damage) {
        return new UnreadableAudioException(
                String.format(
                        Locale.ROOT,
                        "'%s' is damaged or ends in the middle, after %.2f s: %s.",
                        recording.path(),
                        (double) frames / Math.max(1, rate),
                        damage.getMessage()),
                WHOLE_COPY,
                damage);
    }

    void report(NativePacket packet, StageProgress progress) {
        if (packets % PACKETS_PER_REPORT == 0) {
            fraction = Math.max(fraction, Math.min(1, (double) packet.handle().pos() / recording.bytes()));
            progress.advanced(fraction);
        }
    }

    Waveform finish(NativeFrame frame, StageProgress progress) throws FfmpegException {
        decoder.drain();
        receiveAll(frame);
        if (beyondDeclared.size() > TRIMMED_AT_MOST && builder != null) {
            beyondDeclared.forEach(builder::append);
        }
        refuseDamage();
        if (builder == null || frames == 0) {
            throw new UnreadableAudioException(
                    "'%s' holds no samples.".formatted(recording.path()), "Give it a recording that isn't empty.");
        }
        Waveform waveform = builder.build();
        progress.advanced(1);
        return waveform;
    }

    private void refuseDamage() {
        if (damagedPackets > Math.max(2, packets / 100)) {
            throw new UnreadableAudioException(
                    "'%s' is damaged: %d of its %d packets can't be decoded."
                            .formatted(recording.path(), damagedPackets, packets),
                    WHOLE_COPY);
        }
        double seconds = rate == 0 ? 0 : (double) frames / rate;
        if (rate > 0 && declared.isFarBeyond(seconds)) {
            throw new UnreadableAudioException(
                    "'%s' ends in the middle: %.2f s of %.2f s are there."
                            .formatted(recording.path(), seconds, declared.seconds()),
                    WHOLE_COPY);
        }
        if (damagedPackets > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0}: left out {1} damaged of {2} packets",
                    recording.path(),
                    damagedPackets,
                    packets);
        }
    }

    private void receiveAll(NativeFrame frame) throws FfmpegException {
        while (decoder.receive(frame)) {
            take(frame.handle());
        }
    }

    private void take(AVFrame frame) {
        WaveformBuilder into = builder == null ? begin(frame) : builder;
        if (frame.sample_rate() != rate || frame.ch_layout().nb_channels() != channels) {
            throw new UnreadableAudioException(
                    "'%s' changes from %d Hz and %d channels to %d Hz and %d in the middle."
                            .formatted(
                                    recording.path(),
                                    rate,
                                    channels,
                                    frame.sample_rate(),
                                    frame.ch_layout().nb_channels()),
                    "Convert it to wav with an audio editor first.");
        }
        float[][] samples = PcmSamples.read(frame);
        long limit = declared.trims() ? Math.round(declared.seconds() * rate) : Long.MAX_VALUE;
        int counted = (int) Math.max(0, Math.min(samples[0].length, limit - frames));
        into.append(samples, counted);
        if (counted < samples[0].length) {
            keepBeyond(samples, counted);
        }
        frames += samples[0].length;
    }

    private WaveformBuilder begin(AVFrame frame) {
        if (frame.sample_rate() > HIGHEST_RATE) {
            throw new UnreadableAudioException(
                    "'%s' claims a sample rate of %d Hz.".formatted(recording.path(), frame.sample_rate()), WHOLE_COPY);
        }
        rate = frame.sample_rate();
        channels = frame.ch_layout().nb_channels();
        builder = storage.builder(new SampleRate(rate), channels);
        return builder;
    }

    private void keepBeyond(float[][] samples, int from) {
        float[][] rest = new float[samples.length][];
        for (int channel = 0; channel < samples.length; channel++) {
            rest[channel] = Arrays.copyOfRange(samples[channel], from, samples[channel].length);
        }
        beyondDeclared.add(rest);
    }
}
