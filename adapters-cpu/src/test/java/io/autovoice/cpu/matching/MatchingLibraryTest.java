package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MatchingLibraryTest {

    @Test
    @Timeout(20)
    void starts_beside_its_owner_who_waits_for_it_when_it_is_needed() {
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean started = new AtomicBoolean();
        MatchingLibrary library = MatchingLibrary.starting(() -> {
            awaited(released);
            started.set(true);
        });

        assertThat(started).isFalse();
        released.countDown();
        library.await();

        assertThat(started).isTrue();
    }

    @Test
    void what_starting_it_throws_reaches_all_who_wait_as_it_was() {
        UnsatisfiedLinkError failure = new UnsatisfiedLinkError("no room to unpack it");
        MatchingLibrary library = MatchingLibrary.starting(() -> {
            throw failure;
        });

        for (int user = 0; user < 2; user++) {
            assertThatExceptionOfType(UnsatisfiedLinkError.class)
                    .isThrownBy(library::await)
                    .isSameAs(failure);
        }
    }

    @Test
    void does_not_keep_the_program_from_ending_while_it_starts() {
        AtomicBoolean daemon = new AtomicBoolean();

        MatchingLibrary.starting(() -> daemon.set(Thread.currentThread().isDaemon()))
                .await();

        assertThat(daemon).isTrue();
    }

    @Test
    void the_real_one_starts() {
        assertThatCode(MatchingLibrary.starting()::await).doesNotThrowAnyException();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
