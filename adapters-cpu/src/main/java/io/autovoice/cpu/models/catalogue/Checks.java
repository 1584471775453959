package io.autovoice.cpu.models.catalogue;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.models.reference.ReferenceCheck;
import io.autovoice.cpu.onnx.Network;

/** How a network is known to be as it should be. */
final class Checks {
    private Checks() {}

    /** It gives what the original gave. */
    static NetworkCheck against(String reference) {
        return onnx -> {
            try (ResourceScope scope = new ResourceScope()) {
                ReferenceCheck.of(Network.open(scope, onnx), reference);
            }
        };
    }
}
