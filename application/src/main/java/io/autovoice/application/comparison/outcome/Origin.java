package io.autovoice.application.comparison.outcome;

/**
 * Where a comparison comes from.
 *
 * @param title the song's name
 * @param command what was asked, in the words of whoever asked
 * @param program name and version of what answered
 */
public record Origin(String title, String command, String program) {}
