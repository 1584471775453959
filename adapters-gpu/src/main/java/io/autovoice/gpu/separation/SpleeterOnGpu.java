package io.autovoice.gpu.separation;

import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;
import static io.autovoice.domain.separation.SpleeterFrames.CONTEXT;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.HOP;
import static io.autovoice.domain.separation.SpleeterFrames.READ_SAMPLES;
import static io.autovoice.domain.separation.SpleeterFrames.SAMPLES;
import static io.autovoice.domain.separation.SpleeterFrames.SIZE;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.signal.Windows;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import io.autovoice.gpu.network.NetworkSession;
import io.autovoice.gpu.network.Sense;

/**
 * The voice in one segment, as SpleeterVoices of the CPU has it. All segments have one shape and use the same buffers, so that the work can be repeated as one
 * graph.
 */
final class SpleeterOnGpu implements SegmentVoices {
    private static final int COMPLEX = 2; // words
    private final DeviceStream stream;
    private final DeviceBuffer stereo;
    private final DeviceBuffer window;
    private final DeviceBuffer twiddles;
    private final DeviceBuffer spectra;
    private final DeviceBuffer pieces;
    private final DeviceBuffer taken;
    private final DeviceBuffer sung;
    private final SharesOnGpu shares;
    private final VoiceTaking taking;
    private final float[][] voice;
    private final Runnable work;
    private StageProgress running = StageProgress.NONE;

    /** Both stay the caller's. */
    SpleeterOnGpu(DeviceStream stream, NetworkSession session, int channels, double gain) {
        this.stream = stream;
        this.stereo = stream.allocate(CHANNELS * READ_SAMPLES);
        this.window = stream.holding(Floats.of(Windows.hann(SIZE)));
        this.twiddles = stream.holding(Twiddles.of(SIZE));
        this.spectra = stream.allocate(CHANNELS * FRAMES * BINS * COMPLEX);
        this.taken = stream.allocate(channels * FRAMES * BINS * COMPLEX);
        this.pieces = stream.allocate(channels * FRAMES * SIZE);
        this.sung = stream.allocate(channels * READ_SAMPLES);
        this.voice = new float[channels][READ_SAMPLES];
        this.shares = new SharesOnGpu(stream, session, gain, channels != CHANNELS);
        this.taking = channels == CHANNELS
                ? new SpatialTaking(stream)
                : new ShareTaking(stream, channels, (samples, into) -> transform(samples, channels, into));
        this.work = session.repeatable() ? stream.repeated(this::queue) : this::queue;
    }

    @Override
    public int frames() {
        return SAMPLES;
    }

    @Override
    public int context() {
        return CONTEXT;
    }

    @Override
    public float[][] voice(float[][] song, float[][] asStereo, StageProgress progress) {
        running = progress;
        write(asStereo, stereo);
        taking.show(song);
        work.run();
        for (int channel = 0; channel < voice.length; channel++) {
            sung.read(channel * READ_SAMPLES, voice[channel]);
            Sense.requireFinite("separation", voice[channel]);
        }
        progress.advanced(1);
        return voice;
    }

    private void queue() {
        transform(stereo, CHANNELS, spectra);
        DeviceBuffer share = shares.of(spectra, () -> running.advanced(0));
        taking.take(spectra, share, taken);
        Arguments back = Arguments.of(taken).and(SIZE).and(window).and(twiddles);
        float gain = (float) Windows.hannOverlapGain(SIZE, HOP);
        stream.launch(
                Kernels.istftFrames(SIZE), FRAMES, voice.length, back.and(gain).and(pieces));
        Arguments sum =
                Arguments.of(pieces).and(FRAMES).and(0).and(HOP).and(SIZE).and(READ_SAMPLES);
        stream.launchOver(READ_SAMPLES, voice.length, Kernels.OVERLAP_ADD, sum.and(sung));
    }

    private void transform(DeviceBuffer samples, int channels, DeviceBuffer into) {
        Arguments arguments = Arguments.of(samples)
                .and(READ_SAMPLES)
                .and(0)
                .and(HOP)
                .and(SIZE)
                .and(window)
                .and(twiddles);
        stream.launch(Kernels.stft(SIZE), FRAMES, channels, arguments.and(into));
    }

    static void write(float[][] channels, DeviceBuffer buffer) {
        for (int channel = 0; channel < channels.length; channel++) {
            buffer.write(channel * READ_SAMPLES, channels[channel]);
        }
    }

    static int rowsOf(int channel) {
        return channel * FRAMES * BINS;
    }
}
