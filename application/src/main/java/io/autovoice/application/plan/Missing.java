package io.autovoice.application.plan;

import io.autovoice.domain.failure.EngineFailedException;

/**
 * Something that the caller named and does not get.
 *
 * @param asked in the caller's words
 * @param reason a clause, such as "it isn't installed"
 * @param remedy a sentence
 */
record Missing(String asked, String reason, String remedy) {

    EngineFailedException refused(String instead) {
        return new EngineFailedException(
                "%s was asked for, but %s.".formatted(asked, reason),
                "%s Without --strict %s.".formatted(remedy, instead));
    }

    String sentence(String instead) {
        return "%s was asked for, but %s: %s. %s".formatted(asked, reason, instead, remedy);
    }
}
