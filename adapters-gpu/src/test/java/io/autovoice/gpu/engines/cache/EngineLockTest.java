package io.autovoice.gpu.engines.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineLockTest {
    private static final StageProgress IMPATIENT = fraction -> {
        throw new ConversionCancelledException();
    };

    @TempDir
    Path folder;

    @Test
    void one_thread_has_it_at_a_time() throws IOException {
        try (EngineLock held = EngineLock.take(path(), IMPATIENT)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> EngineLock.take(path(), IMPATIENT))
                    .isInstanceOf(ConversionCancelledException.class);
        }
        EngineLock.take(path(), IMPATIENT).close();
    }

    @Test
    void another_program_waits_for_it_even_if_its_holder_is_killed() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            AtomicBoolean waited = new AtomicBoolean();

            EngineLock lock = EngineLock.take(path(), fraction -> {
                waited.set(true);
                holder.destroyForcibly();
            });

            lock.close();
            assertThat(waited).isTrue();
        } finally {
            holder.destroyForcibly();
        }
    }

    private Path path() {
        return folder.resolve("locks").resolve("a.lock");
    }

    /** Another program that takes the lock and keeps it. */
    static final class Holder {
        private Holder() {}

        public static void main(String... arguments) throws Exception {
            try (EngineLock lock = EngineLock.take(Path.of(arguments[0]), StageProgress.NONE)) {
                System.out.println(lock.hashCode() == 0 ? "lost" : "held");
                Thread.sleep(60_000);
            }
        }
    }
}
