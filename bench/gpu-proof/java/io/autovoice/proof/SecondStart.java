package io.autovoice.proof;

import io.autovoice.application.lifecycle.ResourceScope;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How long it takes from the start of this JVM until all stages are open, engines from the cache, and until the first short song is there.
 * Ends with 1 if opening takes 3 s or more. Arguments: device, song, voice.
 */
public final class SecondStart {
    private static final double LIMIT = 3; // s

    private SecondStart() {}

    public static void main(String[] arguments) {
        try (ResourceScope scope = new ResourceScope()) {
            Playing playing = Playing.open(scope, arguments[0]);
            double open = sinceStart();
            playing.convert(arguments[1], arguments[2]);
            System.out.println(playing.engines());
            Figures.say(String.format(
                    Locale.ROOT, "stages open after %.2f s, the first song after %.2f s", open, sinceStart()));
            System.exit(open < LIMIT ? 0 : 1);
        }
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }
}
