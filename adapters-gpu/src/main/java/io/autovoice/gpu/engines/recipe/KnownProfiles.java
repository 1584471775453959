package io.autovoice.gpu.engines.recipe;

import io.autovoice.application.model.ModelFamily;
import java.util.Optional;

/** With which shapes the families of networks are fed that have engines. */
public final class KnownProfiles {
    private static final int SEGMENT = 512; // frames; Spleeter's networks take no other number
    private static final int BINS = 1024;
    private static final int FCPE_BANDS = 128;
    private static final int WHISPER_BANDS = 80;

    private KnownProfiles() {}

    /** Empty for a family that stays on the CPU: it is small, or its graph has what TensorRT does not take, or it was never tried. */
    public static Optional<ShapeProfile> of(ModelFamily family) {
        return switch (family) {
            case SPLEETER -> Optional.of(ShapeProfile.of("mag", segments(1, 1, 1)));
            case FCPE ->
                Optional.of(ShapeProfile.of(
                        "mel",
                        new InputRange(
                                Shape.of(1, 1, FCPE_BANDS),
                                Shape.of(1, 1400, FCPE_BANDS), // 12 s and a second of context on each side
                                Shape.of(1, 3000, FCPE_BANDS))));
            case WHISPER_ENCODER ->
                Optional.of(ShapeProfile.of(
                        "mel",
                        new InputRange(
                                Shape.of(1, WHISPER_BANDS, 2),
                                Shape.of(1, WHISPER_BANDS, 1000),
                                Shape.of(1, WHISPER_BANDS, 3000)))); // 30 s: as many as it has positions for
            case MDX_NET, SWIFT_F0, RMVPE, HUBERT, GE2E_SPEAKER, RVC -> Optional.empty();
        };
    }

    private static InputRange segments(int smallest, int optimal, int largest) {
        return new InputRange(
                Shape.of(smallest, 2, SEGMENT, BINS),
                Shape.of(optimal, 2, SEGMENT, BINS),
                Shape.of(largest, 2, SEGMENT, BINS));
    }
}
