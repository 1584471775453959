package io.autovoice.report.json.measure;

import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.GpuSetup;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.measure.environment.Workload;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.json.EnginesJson;
import io.autovoice.report.json.Fields;
import io.autovoice.report.json.JsonText;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What was converted, and on what. */
final class ConditionsJson {
    private ConditionsJson() {}

    static ObjectNode of(Workload workload) {
        ObjectNode object = JsonText.object();
        object.put("title", workload.title());
        object.put("song_sha256", workload.songSha256());
        JsonText.put(object, "song_seconds", Rounded.to(workload.songSeconds(), 3));
        object.put("voice", workload.voice());
        object.set("options", of(workload.options()));
        object.set("engines", EnginesJson.of(workload.engines()));
        return object;
    }

    static Workload workload(Fields fields) {
        return new Workload(
                fields.text("title"),
                fields.text("song_sha256"),
                fields.number("song_seconds"),
                fields.text("voice"),
                texts(fields.object("options")),
                EnginesJson.read(fields.object("engines")));
    }

    static ObjectNode of(Environment environment) {
        Host host = environment.host();
        ObjectNode object = JsonText.object();
        object.put("program", environment.program());
        object.put("cpu", host.cpu());
        object.put("cores", host.cores());
        object.put("memory_mib", host.memory());
        object.put("system", host.system());
        object.put("java", host.java());
        object.put("heap_limit_mib", host.heapLimitMebibytes());
        environment.gpu().ifPresentOrElse(gpu -> object.set("gpu", of(gpu)), () -> object.putNull("gpu"));
        object.set("libraries", of(environment.libraries()));
        object.set("models", of(environment.models()));
        return object;
    }

    static Environment environment(Fields fields) {
        return new Environment(
                new Host(
                        fields.text("cpu"),
                        fields.count("cores"),
                        fields.text("memory_mib"),
                        fields.text("system"),
                        fields.text("java"),
                        fields.count("heap_limit_mib")),
                fields.optionalObject("gpu").map(ConditionsJson::gpu),
                fields.text("program"),
                texts(fields.object("libraries")),
                texts(fields.object("models")));
    }

    private static ObjectNode of(GpuSetup gpu) {
        ObjectNode object = JsonText.object();
        object.put("name", gpu.name());
        object.put("driver", gpu.driver());
        object.put("cuda", gpu.cuda());
        object.put("nvrtc", gpu.nvrtc());
        object.put("tensorrt", gpu.tensorRt());
        return object;
    }

    private static GpuSetup gpu(Fields fields) {
        return new GpuSetup(
                fields.text("name"),
                fields.text("driver"),
                fields.text("cuda"),
                fields.text("nvrtc"),
                fields.text("tensorrt"));
    }

    private static ObjectNode of(SortedMap<String, String> texts) {
        ObjectNode object = JsonText.object();
        texts.forEach(object::put);
        return object;
    }

    private static SortedMap<String, String> texts(Fields fields) {
        SortedMap<String, String> texts = new TreeMap<>();
        fields.names().forEach(name -> texts.put(name, fields.text(name)));
        return texts;
    }
}
