package io.autovoice.domain.profiling;

import java.util.Optional;

/**
 * Which engine a stage was meant to run on, which ran it, and why they differ.
 *
 * @param asked the engine that the caller or the plan wanted
 * @param used the engine that ran
 * @param reason why another one ran; empty if used as asked
 * @param remedy what would make the asked one run; empty if used as asked
 */
public record EngineUse(String asked, String used, Optional<String> reason, Optional<String> remedy) {

    public static EngineUse asAsked(String engine) {
        return new EngineUse(engine, engine, Optional.empty(), Optional.empty());
    }

    public static EngineUse instead(String asked, String used, String reason, String remedy) {
        return new EngineUse(asked, used, Optional.of(reason), Optional.of(remedy));
    }
}
