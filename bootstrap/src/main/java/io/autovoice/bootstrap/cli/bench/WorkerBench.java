package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.measure.RunMeter;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.TextFile;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.report.Reports;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What a worker works on. */
public record WorkerBench(CommandContext context, BenchMaterial material, BenchEngines engines) {
    private static final StabilityRule A_LITTLE = new StabilityRule(1, 1, 1, 1, 0.5, 0.5);

    /** Until the orders end. */
    public void serve(InputStream orders) {
        VoiceId voice = material.voice().orElseThrow();
        Laboratory laboratory = new Laboratory(
                context, engines, material.title(), material.song(context), voice, Startup.sinceJvmStart());
        Session session = laboratory.open(engines.one());
        RunMeter meter = session.meter();
        Startup startup = new Startup(laboratory.jvm(), Duration.ZERO, true, Optional.empty());
        new Worker(
                        () -> meter.run(laboratory.song(), voice, context.silently())
                                .run()
                                .timings(),
                        file -> new TextFile(file, true)
                                .write(Reports.json(laboratory
                                        .measure(session, A_LITTLE, startup, context.silently())
                                        .profile())))
                .serve(
                        new BufferedReader(new InputStreamReader(orders, StandardCharsets.UTF_8)),
                        context.terminal()::result);
    }
}
