package io.autovoice.gpu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need a GPU: skipped, with the probe's reason, where there is none. With {@code -Dio.autovoice.requireGpu=true} they run anyway and fail. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("gpu")
@ExtendWith(UsableGpu.class)
public @interface RequiresGpu {
    /** Whether TensorRT is needed too. */
    boolean tensorRt() default false;
}
