package io.autovoice.report.prometheus;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Counts conversions for a server to show to Prometheus. Songs, failures and fallbacks are counted of conversions that it {@linkplain #observing
 * observes}; added to a request as a mere listener it hears of times alone. Safe for use by many threads, and cheap: a few additions a stage.
 */
public final class ConversionMetrics implements StageListener {
    /** Of {@link #scrape}, for the header of an answer. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<PipelineStage, Histogram> stages = each(PipelineStage.class, stage -> new Histogram());
    private final Histogram runs = new Histogram();
    private final LongAdder songs = new LongAdder();
    private final DoubleAdder songSeconds = new DoubleAdder();
    private final Map<FailureClass, LongAdder> failures = each(FailureClass.class, failure -> new LongAdder());
    private final Map<PipelineStage, DeviceSeconds> device = each(PipelineStage.class, stage -> new DeviceSeconds());
    private final Map<PipelineStage, Map<FallbackClass, LongAdder>> fallbacks =
            each(PipelineStage.class, stage -> each(FallbackClass.class, reason -> new LongAdder()));

    /** The same conversion, counted. */
    public ConvertSong observing(ConvertSong conversion) {
        return request -> count(conversion, request);
    }

    private ConvertedSong count(ConvertSong conversion, ConvertSongRequest request) {
        try {
            ConvertedSong song = conversion.convert(request.alsoHeardBy(this));
            songs.increment();
            songSeconds.add(song.song().seconds());
            fallbacks.forEach((stage, reasons) ->
                    FallbackClass.of(song.plan(), stage).map(reasons::get).ifPresent(LongAdder::increment));
            return song;
        } catch (RuntimeException | Error failure) {
            of(failures, FailureClass.of(failure)).increment();
            throw failure;
        }
    }

    @Override
    public void finished(StageEvent event) {
        of(stages, event.stage()).observe(event.elapsed());
        event.device().ifPresent(of(device, event.stage())::add);
    }

    @Override
    public void finished(RunEvent run) {
        runs.observe(run.elapsed());
    }

    /** All that was counted since this object was made, in Prometheus' text format. */
    public String scrape() {
        Exposition text = new Exposition();
        text.metric("autovoice_stage_seconds", "histogram", "Time of each stage that ran, well or not.");
        stages.forEach((stage, times) -> times.write(text, "autovoice_stage_seconds", Map.of("stage", stage.key())));
        text.metric(
                "autovoice_device_seconds_total",
                "counter",
                "Time that a GPU worked for each stage, by its own clock.");
        device.forEach((stage, times) -> times.write(text, "autovoice_device_seconds_total", stage.key()));
        text.metric("autovoice_run_seconds", "histogram", "Time of each whole conversion that ended well.");
        runs.write(text, "autovoice_run_seconds", Map.of());
        text.metric("autovoice_songs_total", "counter", "Songs converted.");
        text.sample("autovoice_songs_total", Map.of(), songs.sum());
        text.metric("autovoice_song_seconds_total", "counter", "Length of the songs converted.");
        text.sample("autovoice_song_seconds_total", Map.of(), songSeconds.sum());
        text.metric("autovoice_failures_total", "counter", "Songs not converted, by what kind of failure.");
        failures.forEach((failure, count) ->
                text.sample("autovoice_failures_total", Map.of("failure", failure.key()), count.sum()));
        text.metric(
                "autovoice_fallbacks_total",
                "counter",
                "Songs of which a stage ran on another engine than asked: that is unavailable, or has failed.");
        fallbacks.forEach((stage, reasons) -> writeFallbacks(text, stage, reasons));
        return text.toString();
    }

    private static void writeFallbacks(Exposition text, PipelineStage stage, Map<FallbackClass, LongAdder> reasons) {
        reasons.forEach((reason, count) -> {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("stage", stage.key());
            labels.put("reason", reason.key());
            text.sample("autovoice_fallbacks_total", labels, count.sum());
        });
    }

    private static <K, V> V of(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key), "there is one for each");
    }

    /** One for each, from the start: a time series that begins at 0 shows its first step too. */
    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> type, Function<K, V> made) {
        Map<K, V> map = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(key -> map.put(key, made.apply(key)));
        return Collections.unmodifiableMap(map);
    }
}
