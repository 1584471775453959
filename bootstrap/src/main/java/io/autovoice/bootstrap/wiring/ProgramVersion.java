package io.autovoice.bootstrap.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote down. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** Such as "autovoice 1.0". */
    public static String read() {
        try (InputStream file = ProgramVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties is part of this module"));
            return "autovoice " + properties.getProperty("version");
        } catch (IOException impossible) { // it lies beside this class
            throw new UncheckedIOException(impossible);
        }
    }
}
