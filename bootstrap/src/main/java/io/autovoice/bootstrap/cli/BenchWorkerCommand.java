package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.cli.bench.BenchEngines;
import io.autovoice.bootstrap.cli.bench.BenchMaterial;
import io.autovoice.bootstrap.cli.bench.WorkerBench;
import io.autovoice.bootstrap.cli.options.CommandContext;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "bench-worker",
        hidden = true,
        description =
                "The part of 'bench --against' that converts: takes orders on standard input, answers on standard output.")
final class BenchWorkerCommand implements Runnable {
    private final CommandContext context;
    private final InputStream orders;

    @Mixin
    private BenchMaterial material = new BenchMaterial();

    @Mixin
    private BenchEngines engines = new BenchEngines();

    BenchWorkerCommand(CommandContext context, InputStream orders) {
        this.context = context;
        this.orders = orders;
    }

    @Override
    public void run() {
        material.require(context);
        new WorkerBench(context, material, engines).serve(orders);
    }
}
