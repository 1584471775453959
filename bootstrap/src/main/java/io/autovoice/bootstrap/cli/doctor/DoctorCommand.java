package io.autovoice.bootstrap.cli.doctor;

import io.autovoice.application.model.ModelListing;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.cli.models.ModelsText;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Shows what this machine has, which engine each stage would use, and why.")
public final class DoctorCommand implements Runnable {
    private static final QualityPreset PRESET = QualityPreset.BALANCED;
    private static final String INDENT = " ".repeat(16);

    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    public DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.terminal().result(json ? JsonText.of(values()) : people(words()));
    }

    private Map<String, Object> values() {
        Map<String, Object> findings = surroundings();
        Machine machine = context.composition().machine(DeviceChoice.AUTO);
        findings.put("gpu", new GpuFindings(machine.gpu(), machine.nd4jCuda()).values());
        StageFindings stages = new StageFindings(machine, PRESET);
        for (PipelineStage stage : PipelineStage.values()) {
            findings.put(stage.key(), stages.engine(stage));
        }
        putPlan(findings);
        findings.put("advice", stages.advices());
        return findings;
    }

    private Map<String, Object> words() {
        Map<String, Object> findings = surroundings();
        Machine machine = context.composition().machine(DeviceChoice.AUTO);
        findings.put(
                "gpu",
                String.join(
                        System.lineSeparator() + INDENT, new GpuFindings(machine.gpu(), machine.nd4jCuda()).lines()));
        StageFindings stages = new StageFindings(machine, PRESET);
        for (PipelineStage stage : PipelineStage.values()) {
            findings.put(stage.key(), stages.line(stage));
        }
        putPlan(findings);
        return findings;
    }

    private Map<String, Object> surroundings() {
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
        return findings;
    }

    private void putPlan(Map<String, Object> findings) {
        ExecutionPlan plan = context.composition().plan(EngineRequest.AUTO, PRESET);
        findings.put("tensorrt", tensorRt(plan.tensorRt()));
        findings.put("plan", String.join(" ", plan.notes()));
    }

    private static String tensorRt(TensorRtStatus status) {
        return status.enabled()
                ? "on, " + status.precision().map(Precision::key).orElse("")
                : "off: " + status.reason().orElse("")
                        + status.remedy().map(remedy -> ". " + remedy).orElse("");
    }

    private Map<String, String> models() {
        Map<String, String> states = new LinkedHashMap<>();
        for (ModelListing model : context.composition().library().modelLibrary().list()) {
            states.put(model.model().name(), ModelsText.advice(model));
        }
        return states;
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
