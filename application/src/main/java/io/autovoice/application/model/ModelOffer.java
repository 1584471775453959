package io.autovoice.application.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What would be installed, so that its licence can be shown before.
 *
 * @param file what to install it from; empty: its package is fetched
 */
public record ModelOffer(ModelDescription model, Optional<Path> file) {}
