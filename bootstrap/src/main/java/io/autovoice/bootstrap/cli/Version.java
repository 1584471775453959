package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.wiring.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.read()};
    }
}
