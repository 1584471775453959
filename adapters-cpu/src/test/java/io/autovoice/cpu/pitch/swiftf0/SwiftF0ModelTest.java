package io.autovoice.cpu.pitch.swiftf0;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.cpu.models.InstalledModels;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.testing.contract.PitchExtractorContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** The contract, kept by the real network. */
@Tag("model")
class SwiftF0ModelTest implements PitchExtractorContract {
    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public PitchExtractor extractor() {
        InstalledModel model =
                InstalledModels.require("swift-f0").find("swift-f0").orElseThrow();
        return SwiftF0Pitch.extractor(Network.open(scope, model.onnx()));
    }
}
