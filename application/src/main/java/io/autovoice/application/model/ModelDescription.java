package io.autovoice.application.model;

/**
 * What there is to know about a network before it is installed.
 *
 * @param purpose what it gives, in a few words
 * @param origin where it comes from, such as a package and its version
 * @param licence of the package that holds it, by its usual name
 * @param weightsLicence what its authors say about the trained numbers themselves, half a sentence
 * @param downloadBytes to be fetched; 0 for what the user brings
 * @param known whether it is of the catalogue; for other files the user answers alone
 */
public record ModelDescription(
        String name,
        String purpose,
        String origin,
        String licence,
        String weightsLicence,
        long downloadBytes,
        boolean known) {
    public ModelDescription {
        if (downloadBytes < 0) {
            throw new IllegalArgumentException("A download of %d bytes can't be".formatted(downloadBytes));
        }
    }
}
