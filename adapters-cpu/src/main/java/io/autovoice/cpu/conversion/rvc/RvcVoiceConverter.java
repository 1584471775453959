package io.autovoice.cpu.conversion.rvc;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.conversion.formant.FormantShift;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.Optional;

/** Has a trained voice say what is heard at the F0 that is asked for, as loud as the song. The generator is open for one call. */
final class RvcVoiceConverter implements VoiceConverter {
    private static final System.Logger LOG = System.getLogger(RvcVoiceConverter.class.getName());
    private static final SampleRate HEARD_RATE = new SampleRate(16_000);
    private static final double FRAME_SECONDS = 0.010;

    private final ContentEncoders encoders;
    private final Resampler resampler;
    private final WaveformStorage storage;

    RvcVoiceConverter(ContentEncoders encoders, Resampler resampler, WaveformStorage storage) {
        this.encoders = encoders;
        this.resampler = resampler;
        this.storage = storage;
    }

    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        sourceF0.requireSameGrid(targetF0);
        if (!(target instanceof GeneratorVoice voice)) {
            throw new IllegalArgumentException(
                    "This needs a voice that is a generator, got '%s'".formatted(target.id()));
        }
        progress.advanced(0);
        Waveform mono = MonoWaveform.of(vocals);
        Waveform heard = resampler.resample(mono, HEARD_RATE, progress.part(0, 0.05));
        GeneratorSettings feeding = voice.settings().with(settings.knobs());
        sayWhatIsIdle(voice, settings.knobs());
        Waveform sung = generate(voice, feeding, heard, frames(targetF0, heard), progress.part(0.05, 0.9));
        Waveform atRate = resampler.resample(sung, mono.rate(), progress.part(0.9, 0.92));
        Waveform moved = new FormantShift(resampler, storage)
                .shift(atRate, targetF0, settings.knobs().formant(), progress.part(0.92, 0.98));
        Waveform followed = new LoudnessMix(feeding.rmsMix(), storage).follow(moved, mono);
        progress.advanced(1);
        return followed;
    }

    /** Both are about what is taken from the voice's own features. */
    private static void sayWhatIsIdle(GeneratorVoice voice, ConversionKnobs knobs) {
        if (voice.features().isEmpty()
                && (knobs.clarity().isPresent() || knobs.protect().isPresent())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The voice ''{0}'' was added without features of its own, so clarity and protect change nothing in it.",
                    voice.id());
        }
    }

    private Waveform generate(
            GeneratorVoice voice, GeneratorSettings feeding, Waveform heard, float[] f0Hertz, StageProgress progress) {
        try (ResourceScope call = new ResourceScope()) {
            RvcGenerator generator = RvcGenerator.over(Network.open(call, voice.network()), feeding.speaker());
            ContentEncoder encoder = encoders.withDimensions(generator.width());
            Optional<Retrieval> retrieval =
                    voice.features().map(file -> new Retrieval(VoiceFeatures.read(file, generator.width())));
            HeardFrames frames = new HeardFrames(heard, f0Hertz, encoder, retrieval, feeding);
            return new Generation(generator, frames, f0Hertz.length, storage)
                    .sing(Stretch.of(f0Hertz, generator.fixedFrames()), progress);
        }
    }

    /** One value every 10 ms up to the end, 0 for unvoiced. */
    private static float[] frames(F0Contour f0, Waveform heard) {
        float[] hertz = new float[(int) (heard.frames() / HeardFrames.SAMPLES + 1)];
        for (int frame = 0; frame < hertz.length; frame++) {
            int hop = Math.min(f0.hops() - 1, f0.grid().hopAt(frame * FRAME_SECONDS));
            hertz[frame] = f0.voicedAt(hop) ? f0.at(hop) : 0;
        }
        return hertz;
    }
}
