package io.autovoice.gpu.samples;

import org.bytedeco.cuda.cudart.CUstream_st;

/** Breaks a rule on purpose. */
public record CudaPresetsOutsideTheirFence(CUstream_st stream) {}
