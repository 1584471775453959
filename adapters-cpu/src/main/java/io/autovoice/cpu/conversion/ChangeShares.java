package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.track.OverTime;
import io.autovoice.cpu.conversion.track.Repetition;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.domain.conversion.GeneratorSettings;
import java.util.OptionalDouble;

/**
 * How much of the change each frame gets, 0 to 1: none in a pause, since a borrowed envelope would hiss; less where it is protected; and
 * less where the sound isn't one voice, since what is heard there may be none of what is looked up.
 */
final class ChangeShares {
    private static final float SEVERAL_VOICES = 0.5f; // correlation of neighbouring periods
    private static final float ONE_VOICE = 0.8f;
    private static final float ROOM = 0.85f; // what is usual for two seconds around in a room or with a second voice,
    private static final float DRY = 0.91f; // and for one dry voice, where low values are but fast speech
    private static final float LEAST = 0.3f; // of the change, however little the sound is one voice
    private static final double BORDER_FRAMES = 1.5; // standard deviations of the Gaussians over time: of protection,
    private static final double VOICE_FRAMES = 3; // and of the rest

    private ChangeShares() {}

    /**
     * @param repetition how well the source repeats itself, one value a frame, see {@link Repetition}
     * @param protect the requirement's protection of what is unvoiced, if any
     */
    static float[] of(VoiceTrack source, float[] repetition, OptionalDouble protect) {
        float[] shares = product(source.presence(), oneVoice(repetition));
        return protect.isEmpty() ? shares : product(shares, protection(source, protect.getAsDouble()));
    }

    private static float[] oneVoice(float[] repetition) {
        float[] here = Repetition.ramp(repetition, SEVERAL_VOICES, ONE_VOICE);
        float[] around = Repetition.ramp(Repetition.usual(repetition), ROOM, DRY);
        for (int frame = 0; frame < here.length; frame++) {
            here[frame] = 1 - (1 - LEAST) * (1 - here[frame]) * (1 - around[frame]);
        }
        return OverTime.smooth(here, VOICE_FRAMES);
    }

    private static float[] protection(VoiceTrack source, double protect) {
        float unvoiced = (float) (protect / GeneratorSettings.NO_PROTECTION);
        float[] protection = new float[source.frames()];
        for (int frame = 0; frame < protection.length; frame++) {
            protection[frame] = source.voiced(frame) ? 1 : unvoiced;
        }
        return OverTime.smooth(protection, BORDER_FRAMES);
    }

    private static float[] product(float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int frame = 0; frame < product.length; frame++) {
            product[frame] = a[frame] * b[frame];
        }
        return product;
    }
}
