package io.autovoice.cpu.content.hubert;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.failure.MissingResourceException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Those that are installed, opened on first need and kept until the scope closes. */
final class InstalledHubert implements ContentEncoders {
    private final ResourceScope scope;
    private final ModelStore models;
    private final Resampler resampler;
    private final Map<Integer, ContentEncoder> opened = new HashMap<>();
    private final Set<Path> seen = new HashSet<>(); // none is opened twice

    InstalledHubert(ResourceScope scope, ModelStore models, Resampler resampler) {
        this.scope = scope;
        this.models = models;
        this.resampler = resampler;
    }

    @Override
    public synchronized ContentEncoder withDimensions(int dimensions) {
        for (InstalledModel model : models.installed()) {
            if (opened.containsKey(dimensions)) {
                break;
            }
            if (model.family() == ModelFamily.HUBERT && !seen.contains(model.onnx())) {
                Network network = Network.open(scope, model.onnx());
                seen.add(model.onnx());
                opened.putIfAbsent(HubertContent.dimensions(network), HubertContent.encoder(network, resampler));
            }
        }
        ContentEncoder encoder = opened.get(dimensions);
        if (encoder == null) {
            throw new MissingResourceException(
                    "This voice needs a HuBERT or ContentVec model with %d features, and none is installed."
                            .formatted(dimensions),
                    "Install the one that the voice was trained with: autovoice models install --from MODEL.onnx");
        }
        return encoder;
    }
}
