package io.autovoice.application.model;

import java.util.Optional;

/**
 * What a close look at an installed network found.
 *
 * @param problem what is wrong, half a sentence; empty if it is as it should be
 */
public record ModelVerdict(String name, Optional<String> problem) {
    public boolean sound() {
        return problem.isEmpty();
    }
}
