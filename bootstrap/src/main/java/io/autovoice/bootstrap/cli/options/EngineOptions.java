package io.autovoice.bootstrap.cli.options;

import io.autovoice.bootstrap.wiring.Session;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Where all stages run and how much care they take. */
public final class EngineOptions {
    @Mixin
    private PresetOption preset = new PresetOption();

    @Mixin
    private EngineChoice engines = new EngineChoice();

    /** Plans, says on standard error what is not as asked, and wires. */
    public Session open(CommandContext context) {
        return engines.open(
                context, engines.plans(context, List.of(preset.preset())).get(0));
    }
}
