package io.autovoice.gpu.engines;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.cache.CachedEngine;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.engines.cache.EngineHeader;
import io.autovoice.gpu.engines.cache.EngineLock;
import io.autovoice.gpu.engines.cache.Lookup;
import io.autovoice.gpu.engines.forge.Forge;
import io.autovoice.gpu.engines.forge.ForgedEngine;
import io.autovoice.gpu.engines.forge.Trouble;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives engines that are trusted: from the cache, or built, judged and cached. Safe for use by many threads. */
public final class EngineStore {
    private static final System.Logger LOG = System.getLogger(EngineStore.class.getName());
    private final EngineCache cache;
    private final NativeEngines engines;
    private final Forge forge;

    /** @param reference what built engines are compared with */
    public EngineStore(EngineCache cache, NativeEngines engines, ParityReference reference) {
        this.cache = cache;
        this.engines = engines;
        this.forge = new Forge(engines, reference);
    }

    /**
     * Loads the engine, building it if it must; that takes minutes, and others who want the same wait.
     *
     * @param inputs what it is tried on if it is built
     * @throws EngineFailedException if it can't be built or loaded, or isn't trusted, now or at an earlier time
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU has too little memory
     * @throws io.autovoice.domain.failure.ConversionCancelledException if {@code progress} says so
     */
    public OpenEngine get(BuildRecipe recipe, Map<String, HostTensor> inputs, StageProgress progress) {
        EngineKey key = EngineKey.of(recipe, engines.target());
        List<String> said = new ArrayList<>();
        Optional<OpenEngine> there = cached(recipe, key, said);
        return there.isPresent() ? there.get() : built(recipe, key, inputs, said, progress);
    }

    /** Forgets that the engine was kept out, so that it is tried again. */
    public void forgive(BuildRecipe recipe) {
        EngineKey key = EngineKey.of(recipe, engines.target());
        if (refusal(cache.find(key)).isPresent()) {
            cache.remove(key);
        }
    }

    private OpenEngine built(
            BuildRecipe recipe,
            EngineKey key,
            Map<String, HostTensor> inputs,
            List<String> said,
            StageProgress progress) {
        Optional<EngineLock> ours = lock(key, said, progress);
        try {
            Optional<OpenEngine> meanwhile = cached(recipe, key, said);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            LOG.log(System.Logger.Level.WARNING, "Building {0}: it takes minutes, once for this GPU.", recipe.name());
            return forged(recipe, key, inputs, said, progress);
        } finally {
            ours.ifPresent(EngineLock::close);
        }
    }

    /** Where nothing can be kept, there is nothing to wait for either. */
    private Optional<EngineLock> lock(EngineKey key, List<String> said, StageProgress progress) {
        try {
            return Optional.of(cache.lock(key, progress));
        } catch (InterruptedIOException interrupted) {
            throw new EngineFailedException(
                    "Waiting for another program that builds the same engine was interrupted.",
                    Trouble.remedy(),
                    interrupted);
        } catch (IOException noLock) {
            said.add("Engines can't be kept: %s.".formatted(FileTrouble.reason(noLock)));
            return Optional.empty();
        }
    }

    private Optional<OpenEngine> cached(BuildRecipe recipe, EngineKey key, List<String> said) {
        Lookup found = cache.find(key);
        found.trouble().ifPresent(said::add);
        refusal(found).ifPresent(why -> {
            throw keptOut(recipe, why);
        });
        return found.engine().flatMap(engine -> loaded(recipe, engine, said));
    }

    /** An engine that doesn't load is of no use to anyone; one that finds no room is. */
    private Optional<OpenEngine> loaded(BuildRecipe recipe, CachedEngine cached, List<String> said) {
        EngineHeader header = cached.header();
        try {
            LoadedEngine engine = load(recipe, cached.engine());
            return Optional.of(
                    new OpenEngine(engine, header, false, sentence(said, "Loaded " + about(recipe, header))));
        } catch (EngineFailedException failure) {
            cache.remove(header.key());
            said.add("The cached engine was deleted, since it does not load: " + failure.getMessage());
            return Optional.empty();
        }
    }

    private OpenEngine forged(
            BuildRecipe recipe,
            EngineKey key,
            Map<String, HostTensor> inputs,
            List<String> said,
            StageProgress progress) {
        ForgedEngine forged = forge.forge(
                recipe, inputs, cache.timings(engines.target()), timings -> keepTimings(timings, said), progress);
        EngineHeader header = header(recipe, key, forged);
        byte[] bytes =
                header.refusal().isPresent() ? new byte[0] : forged.built().engine();
        keep(header, bytes, said);
        header.refusal().ifPresent(why -> {
            throw keptOut(recipe, why);
        });
        LoadedEngine engine = load(recipe, bytes);
        String built = "Built %s in %d %s"
                .formatted(about(recipe, header), forged.builds(), forged.builds() == 1 ? "attempt" : "attempts");
        return new OpenEngine(engine, header, true, sentence(said, built));
    }

    private LoadedEngine load(BuildRecipe recipe, byte[] bytes) {
        return Trouble.translated(
                "loading " + recipe.name(), () -> engines.runtime().load(bytes));
    }

    /** An engine that can't be kept is as good as one that can, this once. */
    private void keep(EngineHeader header, byte[] bytes, List<String> said) {
        try {
            cache.store(header, bytes);
        } catch (IOException full) {
            said.add("The engine could not be kept and will be built again next time: %s."
                    .formatted(FileTrouble.reason(full)));
        }
    }

    private void keepTimings(byte[] timings, List<String> said) {
        try {
            cache.storeTimings(engines.target(), timings);
        } catch (IOException full) {
            said.add("What the build found out could not be kept: %s.".formatted(FileTrouble.reason(full)));
        }
    }

    private static EngineHeader header(BuildRecipe recipe, EngineKey key, ForgedEngine forged) {
        List<String> layers = forged.recipe().layersInFp32().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new EngineHeader(
                key,
                recipe.model(),
                layers,
                forged.verdict().figures(),
                forged.verdict().objection());
    }

    private static Optional<String> refusal(Lookup found) {
        return found.engine().flatMap(engine -> engine.header().refusal());
    }

    private static ConversionException keptOut(BuildRecipe recipe, String why) {
        return new EngineFailedException(
                "TensorRT's %s is kept out: %s.".formatted(recipe.name().substring("the ".length()), why),
                "Ask for --tensorrt-precision fp32, or try it again after an update: autovoice engines build "
                        + recipe.model());
    }

    private static String about(BuildRecipe recipe, EngineHeader header) {
        String layers = header.layersInFp32().isEmpty()
                ? ""
                : ", %d layers in FP32".formatted(header.layersInFp32().size());
        return recipe.name()
                + header.figures()
                        .map(figures -> " (%s%s)".formatted(figures, layers))
                        .orElse("");
    }

    private static String sentence(List<String> said, String last) {
        return Stream.concat(said.stream(), Stream.of(last + ".")).distinct().collect(Collectors.joining(" "));
    }
}
