package io.autovoice.gpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.ConversionParts;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.gpu.content.GpuContent;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.TimedDevice;
import io.autovoice.gpu.matching.KernelRowProducts;
import io.autovoice.gpu.mixing.GpuMixing;
import io.autovoice.gpu.network.DeviceNetwork;
import io.autovoice.gpu.pitch.GpuPitch;
import io.autovoice.gpu.separation.GpuSeparation;
import io.autovoice.gpu.vocoder.KernelPulseResponses;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Each engine that runs by CUDA kernels, with its network on TensorRT or beside them.
 *
 * @param device opened when the first engine is
 * @param songs whole songs around the pieces that the GPU works on
 * @param storage where the mix lies
 * @param news told where memory is short, and how long the device worked
 */
record CudaEngines(
        Supplier<Device> device, OpenNetworks networks, SongStages songs, WaveformStorage storage, EngineNews news)
        implements Engines {

    @Override
    public VocalSeparator separator(PlannedEngine engine) {
        DeviceNetwork spleeter = network(PipelineStage.SEPARATION, engine, ModelFamily.SPLEETER);
        return songs.separator(GpuSeparation.spleeter(timed(PipelineStage.SEPARATION), spleeter));
    }

    @Override
    public PitchExtractor pitchExtractor(PlannedEngine engine) {
        DeviceNetwork fcpe = network(PipelineStage.F0_EXTRACTION, engine, ModelFamily.FCPE);
        return songs.pitchExtractor(GpuPitch.fcpe(timed(PipelineStage.F0_EXTRACTION), fcpe));
    }

    @Override
    public VoiceConverter converter(PlannedEngine engine) {
        DeviceNetwork whisper = network(PipelineStage.CONVERSION, engine, ModelFamily.WHISPER_ENCODER);
        Device gpu = timed(PipelineStage.CONVERSION);
        ConversionParts parts = new ConversionParts(
                networks.heardAs(engine),
                resampler -> GpuContent.whisper(gpu, whisper, resampler),
                new KernelRowProducts(gpu, smaller(PipelineStage.CONVERSION, engine)),
                new KernelPulseResponses(gpu));
        return songs.converter(engine.model().orElseThrow(), parts);
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        if (!engine.equals(PlannedEngine.cuda())) {
            throw none(PipelineStage.MIXING, engine);
        }
        return GpuMixing.limiting(
                timed(PipelineStage.MIXING), songs.bandShift(), storage, smaller(PipelineStage.MIXING, engine));
    }

    private Device timed(PipelineStage stage) {
        return new TimedDevice(device.get(), time -> news.worked(stage, time));
    }

    private Consumer<OutOfDeviceMemoryException> smaller(PipelineStage stage, PlannedEngine engine) {
        return tooLarge -> news.smallerPieces(stage, engine, tooLarge);
    }

    private DeviceNetwork network(PipelineStage stage, PlannedEngine engine, ModelFamily family) {
        boolean known = engine.kind().needsGpu()
                && engine.model()
                        .map(InstalledModel::family)
                        .filter(family::equals)
                        .isPresent();
        if (!known) {
            throw none(stage, engine);
        }
        return networks.of(engine);
    }

    private static EngineFailedException none(PipelineStage stage, PlannedEngine engine) {
        return new EngineFailedException(
                "This version has no engine '%s' for %s.".formatted(engine.name(), stage.key()), "Use --device cpu.");
    }
}
