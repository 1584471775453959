package io.autovoice.application.model;

import java.util.Optional;

/**
 * A network and how it stands on this machine.
 *
 * @param problem what is wrong if it is damaged, half a sentence
 */
public record ModelListing(ModelDescription model, ModelState state, Optional<String> problem) {}
