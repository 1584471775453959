package io.autovoice.bootstrap.wiring;

import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.domain.audio.WaveformStorage;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One GPU for all presets, opened once an engine is to run on it: a plan for the CPU loads none of its classes. */
final class GpuOnDemand {
    private final Function<WaveformStorage, BiFunction<SongStages, EngineNews, Engines>> opening;
    private Optional<BiFunction<SongStages, EngineNews, Engines>> open = Optional.empty();

    /** @param opening is given where waveforms lie */
    GpuOnDemand(Function<WaveformStorage, BiFunction<SongStages, EngineNews, Engines>> opening) {
        this.opening = opening;
    }

    synchronized Engines engines(WaveformStorage storage, SongStages songs, EngineNews news) {
        if (open.isEmpty()) {
            open = Optional.of(opening.apply(storage));
        }
        return open.orElseThrow().apply(songs, news);
    }
}
