package io.autovoice.bootstrap.cli.engines;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.gpu.nd4j.Nd4jCuda;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description = {
            "Fetches by Maven what is too large for everybody: nd4j-cuda, ND4J's CUDA backend.",
            "It multiplies for matching on an NVIDIA GPU up to compute capability 8.9 for which our own kernels can't be compiled."
        })
final class EnginesInstallCommand implements Runnable {
    private static final String NAME = "nd4j-cuda";
    private static final double GIGA = 1e9; // bytes

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "nd4j-cuda")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(names = "--yes", description = "You know the size and the licences, and agree.")
    private boolean yes;

    EnginesInstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!name.equals(NAME)) {
            throw new IllegalArgumentException("What can be installed is %s, got '%s'".formatted(NAME, name));
        }
        Nd4jCuda nd4j = context.composition().nd4jCuda();
        if (!nd4j.installed()) {
            seekConsent(nd4j);
        }
        boolean fresh = nd4j.install(context.progress("fetching " + NAME));
        context.terminal()
                .result(fresh ? "Installed %s: %s".formatted(NAME, nd4j.folder()) : NAME + " is already installed.");
    }

    private void seekConsent(Nd4jCuda nd4j) {
        String sentence = String.format(
                Locale.ROOT,
                "%s (Apache-2.0) comes with libraries of CUDA 11.6 and cuDNN 8.3 (NVIDIA's licences). Maven fetches %.1f GB and keeps"
                        + " them in its repository too; used, they are unpacked once more beside %s.",
                NAME,
                Nd4jCuda.bytes() / GIGA,
                nd4j.folder());
        if (yes) {
            context.terminal().note(sentence);
            return;
        }
        context.terminal().error(sentence);
        String answer = context.terminal()
                .ask("Install it? [y/N] ")
                .orElseThrow(() -> new IllegalArgumentException(
                        "Installing that much needs your consent, and there is no terminal to ask on: add --yes"));
        if (!List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new ConversionCancelledException();
        }
    }
}
