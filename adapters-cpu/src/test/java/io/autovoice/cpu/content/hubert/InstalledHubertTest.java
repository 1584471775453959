package io.autovoice.cpu.content.hubert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.networks.SeededNetworks;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledHubertTest {
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void each_width_has_its_own() throws IOException {
        ContentEncoders encoders = installed(model(768), model(256));

        assertThat(encoders.withDimensions(256)).isSameAs(encoders.withDimensions(256));
        assertThat(encoders.withDimensions(768)).isNotSameAs(encoders.withDimensions(256));
    }

    @Test
    void no_network_is_opened_twice() throws IOException {
        ContentEncoders encoders = installed(model(768));

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> encoders.withDimensions(256))
                    .isInstanceOf(MissingResourceException.class)
                    .hasMessageContaining("256 features");
        }

        assertThat(scope.live()).isEqualTo(1);
    }

    private ContentEncoders installed(InstalledModel... models) {
        ModelStore store = () -> List.of(models);
        return HubertContent.installed(scope, store, Resampling.into(WaveformStorage.HEAP));
    }

    private InstalledModel model(int width) throws IOException {
        Path onnx = Files.write(folder.resolve(width + ".onnx"), SeededNetworks.contentVec(1, width));
        return new InstalledModel("content-" + width, ModelFamily.HUBERT, onnx, "unused");
    }
}
