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

    /** The same after more trouble: what was said before stays, and nothing is said twice. */
    public EngineUse then(String nowUsed, String why, String help) {
        return instead(asked, nowUsed, joined(reason, why), joined(remedy, help));
    }

    private static String joined(Optional<String> earlier, String later) {
        return earlier.filter(said -> !said.equals(later))
                .map(said -> said.contains(later) ? said : said + (said.endsWith(".") ? " " : ". ") + later)
                .orElse(later);
    }
}
