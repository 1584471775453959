package io.autovoice.application.model;

/**
 * What an installation came to.
 *
 * @param fresh whether it was installed now, rather than there and whole already
 */
public record ModelInstallation(InstalledModel model, boolean fresh) {}
