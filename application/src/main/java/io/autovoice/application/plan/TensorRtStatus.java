package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.Precision;
import java.util.Optional;

/**
 * Whether TensorRT runs in this plan.
 *
 * @param requested whether the caller asked for it by name
 * @param precision of the engines that run; empty if none does
 * @param reason why it is off; empty if it is on
 * @param remedy what would turn it on; empty if it is on, or off as wanted
 */
public record TensorRtStatus(
        boolean requested,
        boolean enabled,
        Optional<Precision> precision,
        Optional<String> reason,
        Optional<String> remedy) {}
