package io.autovoice.gpu.tensorrt.objects;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.gpu.engines.forge.Trouble;

/** Failures of TensorRT with what its log said. */
public final class Complaint {
    private Complaint() {}

    /** @param doing as in {@code loading the engine} */
    public static ConversionException of(String doing) {
        String said = TensorRtLog.ONLY.drain();
        String reason = said.isEmpty() ? "TensorRT gave no reason" : said;
        return Trouble.failure(doing, reason, new IllegalStateException(reason));
    }
}
