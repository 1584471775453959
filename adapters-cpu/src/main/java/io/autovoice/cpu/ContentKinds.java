package io.autovoice.cpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.cpu.voices.FeatureKind;

/** Under which names it is kept what networks hear of a voice: by the network's content, since files are replaced. */
final class ContentKinds {
    private static final int VERSION = 2;
    private static final int DIGITS = 12; // of the checksum

    private ContentKinds() {}

    static FeatureKind of(InstalledModel model) {
        return named("content-" + model.sha256().substring(0, DIGITS));
    }

    /** On an engine whose numbers are a little different. */
    static FeatureKind of(InstalledModel model, String engine) {
        return named("content-%s-%s".formatted(model.sha256().substring(0, DIGITS), engine));
    }

    private static FeatureKind named(String name) {
        return new FeatureKind(name, VERSION, FeatureKind.Precision.FLOAT16);
    }
}
