package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.networks.SeededGenerators;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.testing.ConstantContentEncoder;
import io.autovoice.domain.testing.contract.VoiceConverterContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class RvcVoiceConverterContractTest {
    @TempDir
    static Path folder;

    @Nested
    class VersionOne extends Promises {
        VersionOne() {
            super(SeededGenerators.V1_40K);
        }
    }

    @Nested
    class VersionTwo extends Promises {
        VersionTwo() {
            super(SeededGenerators.V2_48K);
        }
    }

    @Nested
    class WithoutNoise extends Promises {
        WithoutNoise() {
            super(SeededGenerators.V2_32K_WITHOUT_NOISE);
        }
    }

    @Nested
    class OfFixedLength extends Promises {
        OfFixedLength() {
            super(SeededGenerators.V2_48K_FIXED);
        }
    }

    abstract static class Promises implements VoiceConverterContract {
        private final VoiceProfile voice;

        Promises(SeededGenerators generator) {
            voice = new GeneratorFixture(folder).voice(generator);
        }

        @Override
        public VoiceProfile target() {
            return voice;
        }

        @Override
        public VoiceConverter converter() {
            return RvcConversion.converter(
                    dimensions -> new ConstantContentEncoder(dimensions, 0.1f),
                    Resampling.into(WaveformStorage.HEAP),
                    WaveformStorage.HEAP);
        }
    }
}
