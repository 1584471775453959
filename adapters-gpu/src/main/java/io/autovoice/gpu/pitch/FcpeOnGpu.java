package io.autovoice.gpu.pitch;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.pitch.network.FcpeFrames;
import io.autovoice.domain.pitch.network.FcpeHearing;
import io.autovoice.domain.pitch.network.PitchGuesses;
import io.autovoice.domain.signal.SalienceBins;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.mel.MelTables;
import io.autovoice.gpu.network.DeviceTensor;
import io.autovoice.gpu.network.NetworkSession;
import io.autovoice.gpu.network.Sense;
import java.util.Map;

/** Mirrors FcpeNetwork of the CPU. */
final class FcpeOnGpu implements FcpeHearing {
    private static final int MOST = FcpeFrames.FRAMES_PER_RUN + 2 * FcpeFrames.CONTEXT;
    private static final String WHAT = "pitch extraction";
    private static final float TOLERANCE = 1e-3f; // saliences come out of a sigmoid, in FP16 at the worst

    private final DeviceStream stream;
    private final NetworkSession session;
    private final MelTables tables;
    private final DeviceBuffer samples;
    private final DeviceBuffer mel;
    private final DeviceBuffer hertz;
    private final DeviceBuffer salience;

    /** Both stay the caller's. */
    FcpeOnGpu(DeviceStream stream, NetworkSession session) {
        this.stream = stream;
        this.session = session;
        this.tables = MelTables.on(stream, FcpeFrames.filters(), FcpeFrames.LENGTH);
        this.samples = stream.allocate(samples(MOST));
        this.mel = stream.allocate(MOST * FcpeFrames.BANDS);
        this.hertz = stream.allocate(MOST);
        this.salience = stream.allocate(MOST);
    }

    @Override
    public PitchGuesses hear(Waveform voice, long first, int count) {
        int heard = FcpeFrames.heard(first, count, voice.frames());
        float[] piece = new float[samples(heard)];
        new MirroredWaveform(voice, first * FcpeFrames.HOP - FcpeFrames.LEAD, piece.length).read(0, 0, piece);
        samples.write(0, piece);
        mel(0, heard, 0);
        if (heard < count) {
            mel(heard - 1, 1, heard); // the last frame again, for the one without samples of its own
        }
        return decoded(count);
    }

    private void mel(int from, int frames, int to) {
        Arguments arguments = Arguments.of(samples.from(from * FcpeFrames.HOP))
                .and(FcpeFrames.HOP)
                .and(tables.size())
                .and(tables.window())
                .and(tables.twiddles())
                .and((float) FcpeFrames.EXTRA_POWER)
                .and((float) FcpeFrames.FLOOR)
                .and(tables.firstBins())
                .and(tables.starts())
                .and(tables.weights())
                .and(tables.bands())
                .and(mel.from(to * FcpeFrames.BANDS));
        stream.launch(Kernels.logMel(tables.size()), frames, 1, arguments);
    }

    private PitchGuesses decoded(int count) {
        DeviceTensor bands = new DeviceTensor(mel, Shape.of(1, count, FcpeFrames.BANDS));
        DeviceTensor saliences = saliences(session.run(Map.of("mel", bands), () -> {}), count);
        SalienceBins bins = FcpeFrames.BINS;
        Arguments arguments = Arguments.of(saliences.buffer())
                .and(count)
                .and(bins.count())
                .and((float) bins.firstCents())
                .and((float) bins.centsPerBin())
                .and(bins.edgeRepeats() ? 1 : 0)
                .and(hertz)
                .and(salience);
        stream.launchOver(count * 32, 1, Kernels.DECODE_F0, arguments); // a warp a frame
        PitchGuesses guesses = new PitchGuesses(read(hertz, count), read(salience, count));
        requireSense(guesses);
        return guesses;
    }

    private static DeviceTensor saliences(Map<String, DeviceTensor> outputs, int count) {
        DeviceTensor saliences = outputs.get("salience");
        Shape expected = Shape.of(1, count, FcpeFrames.BINS.count());
        if (saliences == null || !saliences.shape().equals(expected)) {
            throw new EngineFailedException(
                    "The pitch network gave %s, not salience of %s.".formatted(outputs, expected),
                    "See whether its file is whole: autovoice models verify.");
        }
        return saliences;
    }

    private static float[] read(DeviceBuffer buffer, int count) {
        float[] values = new float[count];
        buffer.read(0, values);
        return values;
    }

    private static void requireSense(PitchGuesses guesses) {
        Sense.requireFinite(WHAT, guesses.hertz());
        for (float sure : guesses.salience()) {
            if (!(sure >= -TOLERANCE && sure <= 1 + TOLERANCE)) { // written so that NaN is refused too
                throw Sense.nonsense(WHAT, "a salience of " + sure);
            }
        }
    }

    private static int samples(int frames) {
        return (frames - 1) * FcpeFrames.HOP + FcpeFrames.LENGTH;
    }
}
