package io.autovoice.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceScopeTest {
    private final List<String> closed = new ArrayList<>();
    private final ResourceScope scope = new ResourceScope();

    @Test
    void closes_in_reverse_order() {
        scope.own(() -> closed.add("first"));
        scope.own(() -> closed.add("second"));

        scope.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void hands_the_resource_back() {
        AutoCloseable resource = () -> closed.add("it");

        assertThat(scope.<AutoCloseable>own(resource)).isSameAs(resource);
    }

    @Test
    void closes_the_others_when_one_fails_and_keeps_every_failure() {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        scope.own(() -> closed.add("oldest"));
        scope.own(() -> {
            throw second;
        });
        scope.own(() -> {
            throw first;
        });

        assertThatThrownBy(scope::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(first, second));
        assertThat(closed).containsExactly("oldest");
    }

    @Test
    void closing_twice_closes_once() {
        scope.own(() -> closed.add("it"));

        scope.close();
        scope.close();

        assertThat(closed).containsExactly("it");
    }

    @Test
    void counts_what_it_owns() {
        scope.own(() -> {});
        scope.own(() -> {});
        assertThat(scope.live()).isEqualTo(2);

        scope.close();
        assertThat(scope.live()).isZero();
    }

    @Test
    void refuses_and_closes_what_comes_too_late() {
        scope.close();

        assertThatThrownBy(() -> scope.own(() -> closed.add("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void an_empty_scope_closes_quietly() {
        assertThatCode(scope::close).doesNotThrowAnyException();
    }
}
