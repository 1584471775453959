package io.autovoice.domain.conversion;

/** Numbers as people type them. */
final class Plain {
    private Plain() {}

    /** "1" for 1.0, "0.5" for 0.5. */
    static String text(double value) {
        return Double.toString(value).replaceFirst("[.]0$", "");
    }
}
