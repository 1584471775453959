package io.autovoice.application.plan;

/**
 * Something that the caller named and does not get.
 *
 * @param asked in the caller's words
 * @param reason a clause, such as "it isn't installed"
 * @param remedy a sentence
 */
record Missing(String asked, String reason, String remedy) {

    String sentence(String instead) {
        return "%s was asked for, but %s: %s. %s".formatted(asked, reason, instead, remedy);
    }
}
