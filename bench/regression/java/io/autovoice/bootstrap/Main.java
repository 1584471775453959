package io.autovoice.bootstrap;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.stages.Stages;
import io.autovoice.bootstrap.cli.CommandTree;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.PlainLog;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.bootstrap.wiring.Composition;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceConverter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.LockSupport;

/** The program with a conversion stage that sleeps: takes the place of its namesake in a copy of the build. AUTOVOICE_SLOWED says by which share, such as 0.2. */
public final class Main {
    private static final double SHARE = Double.parseDouble(System.getenv("AUTOVOICE_SLOWED"));

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofThisProcess();
        PlainLog.install(terminal);
        int exitCode;
        try (Interrupt interrupt = Interrupt.install();
                ResourceScope scope = new ResourceScope()) {
            Composition composition = slowed(new GuiceComposition(scope, System.getenv()));
            exitCode = new CommandTree(new CommandContext(composition, terminal, interrupt.cancellation())).run(arguments);
        }
        System.exit(exitCode);
    }

    /** Whatever it opens converts by {@link #slowed(VoiceConverter)}. */
    private static Composition slowed(Composition plain) {
        return (Composition) Proxy.newProxyInstance(
                Main.class.getClassLoader(), new Class<?>[] {Composition.class}, (proxy, method, arguments) -> {
                    Object result = call(plain, method, arguments);
                    return result instanceof Session session ? slowed(session, plain) : result;
                });
    }

    private static Object call(Composition plain, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(plain, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static Session slowed(Session session, Composition composition) {
        Stages stages = session.stages();
        Stages slowed = new Stages(
                stages.separator(),
                stages.pitchExtractor(),
                slowed(stages.converter()),
                stages.mixer(),
                stages.runningPlan());
        return new Session(
                slowed,
                ConvertSong.using(
                        slowed,
                        composition.library().reader(),
                        composition.library().voices()),
                session.compareConversions(),
                session.addVoice(),
                session.validateSystem(),
                session.instruments());
    }

    private static VoiceConverter slowed(VoiceConverter plain) {
        return (vocals, sourceF0, targetF0, target, settings, progress) -> {
            long start = System.nanoTime();
            Waveform voice = plain.convert(vocals, sourceF0, targetF0, target, settings, progress);
            long until = System.nanoTime() + Math.round(SHARE * (System.nanoTime() - start));
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            return voice;
        };
    }
}
