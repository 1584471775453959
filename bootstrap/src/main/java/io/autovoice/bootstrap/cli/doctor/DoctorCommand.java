package io.autovoice.bootstrap.cli.doctor;

import io.autovoice.application.model.ModelListing;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.bootstrap.cli.models.ModelsText;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Shows what this machine has, which engine each stage would use, and why.")
public final class DoctorCommand implements Runnable {
    private static final String INDENT = " ".repeat(16);

    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    public DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Map<String, Object> findings = findings();
        context.terminal().result(json ? JsonText.of(findings) : people(findings));
    }

    private Map<String, Object> findings() {
        BaseFolders folders = context.composition().folders();
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        findings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        findings.put("cores", Runtime.getRuntime().availableProcessors());
        findings.put("heap_limit_mib", Runtime.getRuntime().maxMemory() >> 20);
        findings.put("audio_files", new AudioFilesCheck(context).outcome());
        findings.put("cache_folder", folder(folders.cache()));
        findings.put("data_folder", folder(folders.data()));
        findings.put("voices", context.composition().library().voices().list().size());
        findings.put("models", models());
        findings.put("gpu", gpu(context.composition().probe(0)));
        putEngines(findings, context.composition().plan(EngineRequest.AUTO, QualityPreset.BALANCED));
        return findings;
    }

    private Map<String, String> models() {
        Map<String, String> states = new LinkedHashMap<>();
        for (ModelListing model : context.composition().library().modelLibrary().list()) {
            states.put(model.model().name(), ModelsText.advice(model));
        }
        return states;
    }

    private static String gpu(GpuProbe probe) {
        return probe instanceof GpuProbe.Usable gpu
                ? "%s, driver %s (cuda:%s)".formatted(gpu.name(), gpu.driver(), gpu.index())
                : gpu((GpuProbe.Unusable) probe);
    }

    private static String gpu(GpuProbe.Unusable missing) {
        return "none: %s. %s".formatted(missing.reason(), missing.remedy());
    }

    private static void putEngines(Map<String, Object> findings, ExecutionPlan plan) {
        for (PipelineStage stage : PipelineStage.values()) {
            EngineUse use = Objects.requireNonNull(plan.engines().get(stage), "a plan names every engine");
            findings.put(
                    stage.key(),
                    use.used() + use.reason().map(why -> ": " + why).orElse(""));
        }
        findings.put(
                "tensorrt",
                plan.tensorRt().enabled()
                        ? "on"
                        : "off: " + plan.tensorRt().reason().orElse(""));
        findings.put("plan", String.join(" ", plan.notes()));
    }

    private static String folder(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return folder + (Files.isWritable(existing) ? "" : " (can't be written)");
    }

    private static String people(Map<String, Object> findings) {
        return findings.entrySet().stream()
                .map(finding -> line(finding.getKey(), finding.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String name, Object value) {
        String text = value instanceof Map<?, ?> several
                ? several.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(System.lineSeparator() + INDENT))
                : String.valueOf(value);
        return String.format(Locale.ROOT, "%-15s %s", name, text);
    }
}
